//! Cleaning what is clean changes nothing: not in any sample or case, and in
//! the corpus only in the texts named here.
//!
//! Filters decide from the raw lines, never from what another filter marked:
//! that is why their order does not show. So what stands beside furniture, or
//! is printed with a no-break space, is judged by what the page printed there;
//! in prose the furniture is gone and the space is a space, and a second run
//! can see what the first could not. All it takes away is furniture and
//! repeats that the first run left.

use super::corpus;
use super::each::failing;

/// Why texts change when they are cleaned once more.
struct Construction {
    why: &'static str,
    /// An invented text of the construction.
    like: &'static str,
    /// The texts of the corpus.
    texts: &'static [&'static str],
}

const CONSTRUCTIONS: [Construction; 4] = [
    Construction {
        why: "A paragraph is printed twice, the second time under an advertisement. A short line above a repeat may \
              be the label that it stands under, and then the repeat stays; the advertisement is such a line.",
        like: "Air di desa itu sudah surut dan warga kembali ke rumah masing-masing sejak kemarin sore.\n\
               Jembatan yang putus akan dibangun lagi tahun depan dengan bambu dan besi.\n\
               Advertisement\n\
               Air di desa itu sudah surut dan warga kembali ke rumah masing-masing sejak kemarin sore.\n\
               Panen dimulai pekan depan di sawah yang tidak terendam banjir.",
        texts: &["dump#dump-03321", "dump#dump-05589", "dump#dump-06006", "dump#dump-06089"],
    },
    Construction {
        why: "A paragraph is printed twice, once with a call to follow glued to it, so that the two lines are not \
              the same.",
        like: "Kepala desa mengatakan bahwa pekerjaan itu selesai sebelum masa panen tiba di lembah tersebut.\n\
               Jembatan yang putus akan dibangun lagi tahun depan dengan bambu dan besi.\n\
               Panen dimulai pekan depan di sawah yang tidak terendam banjir.\n\
               Air di desa itu sudah surut dan warga kembali ke rumah masing-masing sejak kemarin sore.\n\
               Pasar ikan dibuka lagi pada hari Minggu.\n\
               Air di desa itu sudah surut dan warga kembali ke rumah masing-masing sejak kemarin sore.Ikuti \
               Whatsapp Channel Republika",
        texts: &["dump#dump-04590", "dump#dump-04852", "dump#dump-07075", "dump#dump-07169", "dump#dump-07521"],
    },
    Construction {
        why: "The second part of an embed is glued to the first; it is known by the start of the line.",
        like: "Kepala desa mengatakan bahwa pekerjaan itu selesai sebelum masa panen tiba di lembah tersebut.\n\
               View this post on InstagramA post shared by desawanasari (@desawanasari)",
        texts: &["dump#dump-08414"],
    },
    Construction {
        why: "A first line is said again further down, the one with spaces and the other with no-break spaces; in \
              prose all are spaces.",
        like: "Bupati Wanasari meninjau bendungan baru di hulu sungai itu pada Minggu sore, kata ajudannya.\n\
               Kepala desa mengatakan bahwa pekerjaan itu selesai sebelum masa panen tiba di lembah tersebut.\n\
               Kepada warga, ajudan berkata bahwa Bupati\u{a0}Wanasari meninjau bendungan baru di hulu sungai itu \
               pada Minggu sore, kata ajudannya.\n\
               Panen dimulai pekan depan di sawah yang tidak terendam banjir.",
        texts: &["dump#dump-02972", "dump#dump-05472"],
    },
];

/// Documents that may change when they are cleaned once more, in 1000.
const CHANGING: usize = 5;

fn once_is_enough(raw: &str) -> bool {
    let once = jernih::clean(raw);
    jernih::clean(&once) == once
}

#[test]
fn cleaning_twice_is_cleaning_once() {
    let texts = corpus::texts();
    let here = |name: &&str| texts.iter().any(|text| text.name == **name);
    let all: Vec<&str> = CONSTRUCTIONS.iter().flat_map(|construction| construction.texts).copied().collect();
    let mut listed: Vec<&str> = all.iter().copied().filter(here).collect();
    assert!(corpus::dump().is_empty() || listed.len() == all.len(), "a text is listed that is not there");
    listed.sort_unstable();
    let changing = failing(&texts, |_, raw| once_is_enough(raw));
    let new: Vec<&&str> = changing.iter().filter(|name| !listed.contains(name)).collect();
    let settled: Vec<&&str> = listed.iter().filter(|name| !changing.contains(name)).collect();
    assert!(
        new.is_empty() && settled.is_empty(),
        "not listed, and changes when it is cleaned once more: {new:?}\nlisted, and changes no more: {settled:?}"
    );
    assert!(changing.len() * 1000 <= texts.len() * CHANGING, "{} of {}", changing.len(), texts.len());
}

#[test]
fn every_construction_is_what_it_is_said_to_be() {
    for Construction { why, like, .. } in CONSTRUCTIONS {
        assert!(!once_is_enough(like), "this changes no more: {why}");
        let twice = jernih::clean(&jernih::clean(like));
        assert!(once_is_enough(&twice), "a third run changes it: {why}");
    }
}
