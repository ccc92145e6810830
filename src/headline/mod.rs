//! Where a headline ends that is glued into running prose.
//!
//! A flat dump prints a pointer, the headline it points to and the next
//! paragraph as one line: `Baca juga: Harga Cabai Naik Lagi Pedagang mengaku
//! kesulitan`. Nothing marks the seam. It is found by weighing, for each word
//! that may open the prose, the signs on both sides: the case of the words,
//! small words, openers of sentences, end marks, seams, the headline's
//! length, and whether the names at the seam recur in the document
//! (`signs.rs`), each worth what it was worth in a few thousand pairs whose
//! seam is known (`weights.rs`). Both ways of setting headlines are tried:
//! title case and the agencies' sentence case.

mod around;
mod counts;
mod kinds;
mod lists;
mod runs;
mod seams;
mod signs;
mod tables;
mod weights;
mod words;

use crate::span::{TrimBlank, head};
use around::Around;
use counts::Score;
use seams::Seam;
use words::{MOST_WORDS, Words};

/// How many boundaries, best first, are worth a search of the document.
const SEARCHED: usize = 4;
/// How far below the best score another is worth that search, in hundredths
/// of a nat: no sign that the document shows outweighs more.
const CLOSE: i32 = 600;
/// How far below the best score the others are where only words that stand together
/// elsewhere in the document, the strongest sign of all, are looked for.
const APART: i32 = 300;
/// How far below the best boundary the words of a headline may be, in hundredths of a
/// nat, for a later boundary to be looked at.
const HOPELESS: i32 = 450;
/// What a word of prose cut with the headline costs, against 1 for missing
/// the boundary at all.
const LOST: f32 = 0.5;
/// What a word of headline left in the prose costs.
const LEFT: f32 = 0.1;
/// Below this likelihood the boundary is a guess.
const LIKELY: f32 = 0.6;
/// From this likelihood on the boundary is sure.
const SURE: f32 = 0.95;

/// Where a headline stands.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Context<'t> {
    /// The text around, the headline included; may be only the headline.
    pub(crate) document: &'t str,
    /// Where the headline begins in it, in **bytes**.
    pub(crate) at: usize,
}

/// The end of a headline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct HeadlineEnd {
    /// The first **byte** of the prose behind the headline, or of the next
    /// marker, or the text's length. Zero where prose begins at once.
    pub(crate) end: usize,
    /// How far it can be trusted.
    pub(crate) certainty: Certainty,
}

/// How far a boundary can be trusted. On held-out documents a sure boundary
/// is the exact one in 99 of 100 cases, a likely one in 77, a guess in 38.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Certainty {
    /// Several boundaries are as good; the one taken cuts little.
    Guess,
    /// The likeliest boundary by a margin.
    Likely,
    /// No other boundary comes near.
    Sure,
}

/// Where a headline that begins `text` ends, in bytes: the offset of the first
/// byte of the prose behind it (or of the next marker), `None` where that
/// cannot be told.
///
/// `text` is what stands behind the pointer phrase, and may be long: a bounded
/// window is looked at. A caller that knows where the next marker begins ends
/// `text` there. White space before the headline is taken with it.
pub(crate) fn headline_end(text: &str, context: &Context<'_>) -> Option<HeadlineEnd> {
    let mut words = Words::of(text);
    let mut readings = Readings::of(text, &mut words, behind_colon(head(context.document, context.at)));
    readings.look_around(text, &words, context);
    let (at, likelihood) = readings.choose()?;
    let end = match at {
        0 => 0,
        at => words.as_slice().get(at).map_or(words.end, |word| word.start),
    };
    let certainty = match likelihood {
        SURE.. => Certainty::Sure,
        LIKELY.. => Certainty::Likely,
        _ => Certainty::Guess,
    };
    Some(HeadlineEnd { end, certainty })
}

/// What it costs to cut after `at` words where the headline has `end`.
fn price(at: i16, end: i16) -> f32 {
    // Without a branch: nothing foretells which is more.
    let more = |words: i16| f32::from(words.max(0));
    f32::from(i16::from(at != end)) + LOST * more(at - end) + LEFT * more(end - at)
}

/// Whether `before` ends in a colon, white space aside.
fn behind_colon(before: &str) -> bool {
    before.trim_blank_end().ends_with(':')
}

/// The score of each boundary that is looked at; `i32::MIN` where none can lie.
struct Readings {
    /// How many there are.
    count: usize,
    /// In title case, by the number of words in the headline.
    title: [i32; MOST_WORDS + 1],
    /// In sentence case.
    sentence: [i32; MOST_WORDS + 1],
}

impl Readings {
    /// Weighs every boundary by what the window shows, up to where no headline goes on.
    fn of(text: &str, words: &mut Words<'_>, colon: bool) -> Readings {
        let mut readings =
            Readings { count: 0, title: [i32::MIN; MOST_WORDS + 1], sentence: [i32::MIN; MOST_WORDS + 1] };
        let mut so_far = Score::default();
        let mut best = i32::MIN;
        for (at, (title, sentence)) in readings.title.iter_mut().zip(&mut readings.sentence).enumerate() {
            readings.count = at + 1;
            let word = words.get(at).copied();
            let opens = match &word {
                Some(word) => at != 1 && (!word.kind.is_lower() || word.seam == Seam::Glued),
                None => at > 1 && words.closed,
            };
            if opens {
                words.look_ahead(at);
                let mut score = so_far;
                score.see(text, words, at);
                if at == 0 {
                    score.empty(colon);
                } else {
                    *sentence = score.in_sentence_case();
                }
                *title = score.title();
                best = best.max(*title).max(*sentence);
            }
            let Some(word) = word else { break };
            so_far.take(&word, at == 0);
            if so_far.title().max(so_far.in_sentence_case()) < best.saturating_sub(HOPELESS) {
                break;
            }
        }
        readings
    }

    /// Each boundary, in words of the headline, with its scores in either way.
    fn boundaries(&self) -> impl Iterator<Item = (usize, (i32, i32))> + '_ {
        self.title.iter().copied().zip(self.sentence.iter().copied()).enumerate().take(self.count)
    }

    /// Weighs the best boundaries by what the rest of the document shows too.
    fn look_around(&mut self, text: &str, words: &Words<'_>, context: &Context<'_>) {
        let mut best: [(i32, usize); SEARCHED] = [(i32::MIN, 0); SEARCHED];
        for (at, (title, sentence)) in self.boundaries() {
            let mut new = (title.max(sentence), at);
            if new.0 <= best[SEARCHED - 1].0 {
                continue;
            }
            for old in &mut best {
                if new.0 > old.0 {
                    std::mem::swap(old, &mut new);
                }
            }
        }
        let [(top, _), (second, _), ..] = best;
        let floor = top.saturating_sub(CLOSE);
        if second < floor {
            return;
        }
        let around = Around::of(context, words.end);
        let is_apart = second < top.saturating_sub(APART);
        let worth_it = |(score, at): &&(i32, usize)| *score >= if is_apart { top } else { floor } && *at > 0;
        for (_, at) in best.iter().filter(worth_it) {
            let mut score = Score::default();
            score.look_around(text, words, *at, &around, is_apart);
            if let Some(title) = self.title.get_mut(*at) {
                *title += score.title();
            }
            if let Some(sentence) = self.sentence.get_mut(*at) {
                *sentence += score.sentence();
            }
        }
    }

    /// The boundary to cut at, in words, and how likely it is.
    fn choose(&self) -> Option<(usize, f32)> {
        let top = self.boundaries().map(|(_, (title, sentence))| title.max(sentence)).max();
        let top = top.filter(|top| *top > i32::MIN)?;
        let weight = |score: i32| {
            // twelve nats below the top is nothing
            if score < top.saturating_sub(1200) {
                0.0
            } else {
                (f32::from(i16::try_from(score - top).unwrap_or(0)) / 100.0).exp()
            }
        };
        // The boundaries that weigh something, a few of all, numbered as prices are told.
        let mut likely = [(0, 0.0); MOST_WORDS + 1];
        let mut count = 0;
        for (at, (title, sentence)) in (0..).zip(self.boundaries().map(|(_, scores)| scores)) {
            if title.max(sentence) < top.saturating_sub(1200) {
                continue;
            }
            let weight = weight(title) + weight(sentence);
            if weight > 0.0 {
                likely[count] = (at, weight);
                count += 1;
            }
        }
        let likely = &likely[..count];
        let sum: f32 = likely.iter().map(|(_, weight)| weight).sum();
        let mut best = (f32::MAX, 0, 0.0);
        for (at, weight) in likely {
            let price: f32 = likely.iter().map(|(end, weight)| weight * price(*at, *end)).sum();
            if price < best.0 {
                best = (price, *at, *weight);
            }
        }
        let (_, at, weight) = best;
        Some((usize::try_from(at).ok()?, weight / sum))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::span::tail;
    use proptest::prelude::*;

    /// The end of the headline that begins at a byte of the document.
    fn found_in(document: &str, at: usize) -> Option<HeadlineEnd> {
        headline_end(tail(document, at), &Context { document, at })
    }

    /// The headline at the start of `text`, which stands alone behind a colon.
    fn headline(text: &str) -> &str {
        let document = format!("Warga menunggu sejak pagi. Baca juga: {text}");
        found_in(&document, document.len() - text.len()).map_or("", |found| head(text, found.end).trim_end())
    }

    /// Asserts that `text`, cut at `|`, is cut there, for three seams.
    #[track_caller]
    fn cut(text: &str) {
        let (before, behind) = text.split_once('|').unwrap();
        for seam in [" ", "  ", "\n"] {
            assert_eq!(headline(&format!("{before}{seam}{behind}")), before);
        }
    }

    #[test]
    fn title_case_ends_before_the_sentence() {
        cut("Harga Cabai Naik Lagi di Pasar Sukamaju|Pedagang mengaku kesulitan mendapat pasokan dari petani.");
        cut("Jembatan Gantung Desa Cikaso Ambruk Diterjang Banjir|Menurut dia, warga kini harus memutar jauh.");
        cut("Wali Kota Resmikan Taman Baca untuk Anak di Kampung Nelayan|Sementara itu, warga berharap taman dirawat.");
        cut("5 Resep Sayur Asem yang Segar dan Mudah Dibuat|Dalam kesempatan itu, panitia membagikan bibit gratis.");
        cut("Sekolah Apung Tetap Buka Saat Banjir Melanda, Ini Alasannya|Ia mengatakan guru datang dengan perahu.");
    }

    #[test]
    fn sentence_case_ends_before_the_sentence() {
        cut("Dinas Pertanian bagikan benih padi kepada petani Sukamaju|Hal tersebut disampaikan kepala dinas kemarin.");
        cut("Nelayan Muara Baru keluhkan harga solar naik|Menurut mereka, harga itu tidak sebanding dengan hasil.");
        cut(
            "Tim bulu tangkis kota juarai turnamen antarpelajar|\"Kami berlatih setiap sore sejak awal tahun,\" kata dia.",
        );
    }

    #[test]
    fn a_quotation_a_question_and_a_number_at_the_seam() {
        cut("Pasar Lama Dibongkar, Pedagang Pindah ke Mana?|\"Kami belum tahu akan berjualan di mana,\" kata Sarmi.");
        cut(
            "Gunung Sumbing Kembali Dibuka untuk Pendaki Mulai 2031|Petugas mencatat ada ratusan orang yang mendaftar.",
        );
    }

    #[test]
    fn a_glued_seam_is_found() {
        let text = "Kerugian Akibat Banjir Sukamaju Capai Rp 2 MiliarPedagang mengaku belum menerima bantuan apa pun.";
        assert_eq!(headline(text), "Kerugian Akibat Banjir Sukamaju Capai Rp 2 Miliar");
        let text = "Bioskop Tua Kota Lama Segera Dibuka Lagi, Kapan?Menurut pengelola, gedung masih diperbaiki.";
        assert_eq!(headline(text), "Bioskop Tua Kota Lama Segera Dibuka Lagi, Kapan?");
        let text =
            "Pelatih Wanasari FC Akui Kekalahan Timnya dan Minta Maaf2. Kualitas penyerang lawan jauh lebih baik.";
        assert_eq!(headline(text), "Pelatih Wanasari FC Akui Kekalahan Timnya dan Minta Maaf");
    }

    #[test]
    fn a_name_that_recurs_is_not_cut_in_two() {
        let text = "Kepala Desa Bagikan Beras ke Ribuan Warganya Desa Mekarsari dihuni sekitar 300 kepala keluarga.";
        let document = format!("Warga Desa Mekarsari bergembira. Baca juga: {text} Di Desa Mekarsari tidak ada sawah.");
        let at = document.find(text).unwrap();
        let found = found_in(&document, at).unwrap();
        assert_eq!(head(text, found.end), "Kepala Desa Bagikan Beras ke Ribuan Warganya ");
    }

    #[test]
    fn a_headline_takes_all_up_to_the_next_marker() {
        // the caller ends the text where the next marker begins
        for text in ["Harga Cabai Naik Lagi di Pasar Sukamaju", "Nelayan Muara Baru keluhkan harga solar naik "] {
            assert_eq!(headline(text), text.trim_end());
        }
    }

    #[test]
    fn prose_without_a_headline_is_kept() {
        let text =
            "Meski begitu, warga tetap berjualan di tepi jalan karena pasar belum selesai dibangun oleh pemerintah.";
        let document = format!("Pasar itu terbakar tahun lalu. Baca Juga {text}");
        let found = found_in(&document, document.len() - text.len()).unwrap();
        assert_eq!(found.end, 0);
    }

    #[test]
    fn the_certainty_tells_clear_seams_from_guesses() {
        let sure = |text: &str| found_in(text, 0).unwrap().certainty;
        let clear = "Harga Cabai Naik Lagi di Pasar Sukamaju  Namun, pedagang mengaku pasokan masih cukup.";
        assert_eq!(sure(clear), Certainty::Sure);
        let names = "Persatuan Catur Kota Lama Taklukkan Cipta Karya Raya Sena Bima Yudha Adi menang mudah.";
        assert!(sure(names) < Certainty::Sure);
    }

    #[test]
    fn only_a_window_is_looked_at() {
        let text = "Harga Cabai Naik Lagi di Pasar Sukamaju Pedagang mengaku kesulitan. ".repeat(2_000);
        for at in (0..text.len()).step_by(68) {
            let found = found_in(&text, at);
            assert!(found.is_some_and(|found| found.end < 340));
        }
    }

    proptest! {
        #[test]
        fn any_text_has_an_answer_on_a_char_boundary(before in "\\PC{0,40}", text in "\\PC{0,400}") {
            let document = format!("{before}{text}");
            if let Some(found) = found_in(&document, before.len()) {
                prop_assert!(text.is_char_boundary(found.end));
            }
            let elsewhere = headline_end(&text, &Context { document: "", at: 9 });
            prop_assert!(elsewhere.is_none_or(|found| found.end <= text.len()));
        }

        #[test]
        fn words_of_headlines_in_any_order_have_an_answer(
            words in proptest::collection::vec("(Harga|Naik|di|dan|telah|\"|Namun|,|5|Rp|\u{a0}|\n|MiliarWarga|[?]|kata){1}[ ]?", 0..60)
        ) {
            let text = words.concat();
            if let Some(found) = found_in(&text, 0) {
                prop_assert!(text.is_char_boundary(found.end));
            }
        }
    }
}
