//! The version of the rule pack: which rules and phrases are built in.

use jernih::{Publisher, publishers, rules};

/// The rule pack in words: `0.1.0+5f3c2a1b (34 rules, 412 phrases of 17
/// publishers)`. The digest changes with every rule and phrase.
pub(crate) fn rule_pack() -> String {
    let phrases: usize = publishers().iter().map(|publisher| publisher.phrases().len()).sum();
    format!(
        "{}+{:08x} ({} rules, {phrases} phrases of {} publishers)",
        jernih::VERSION,
        digest() >> 32,
        rules().len(),
        publishers().len()
    )
}

/// What `--version` prints behind the command's name.
pub(crate) fn long() -> String {
    format!("{}\nrule pack {}", env!("CARGO_PKG_VERSION"), rule_pack())
}

/// FNV-1a over everything that decides what is removed as data.
fn digest() -> u64 {
    let mut hash = Fnv(0xCBF2_9CE4_8422_2325);
    for rule in rules() {
        hash.add(rule.code());
        hash.add(rule.name());
        hash.add(&format!("{:?}", rule.fate()));
    }
    for publisher in publishers() {
        hash.publisher(publisher);
    }
    hash.0
}

struct Fnv(u64);

impl Fnv {
    fn add(&mut self, text: &str) {
        for byte in text.bytes().chain([0]) {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3);
        }
    }

    fn publisher(&mut self, publisher: &Publisher) {
        self.add(publisher.id());
        publisher.outlets().for_each(|outlet| self.add(outlet));
        for phrase in publisher.phrases() {
            self.add(phrase.rule().code());
            self.add(&format!("{:?} {:?}", phrase.at(), phrase.takes()));
            self.add(phrase.text());
        }
    }
}
