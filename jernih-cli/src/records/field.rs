//! Which field holds the text, the id, the publisher.

/// Names of fields that hold the text, the likeliest first.
pub(crate) const TEXT: &[&str] = &[
    "text",
    "content",
    "isi",
    "body",
    "raw_text",
    "raw_content",
    "article",
    "artikel",
    "konten",
    "berita",
    "teks",
    "isi_berita",
    "full_text",
    "fulltext",
    "article_text",
    "maintext",
    "page_content",
    "document",
];

/// Names of fields that hold an id.
pub(crate) const ID: &[&str] = &["id", "_id", "doc_id", "docid", "document_id", "uuid"];

/// Names of fields that say who published it.
pub(crate) const PUBLISHER: &[&str] =
    &["publisher", "penerbit", "source", "sumber", "media", "site", "domain", "outlet"];

/// Names of fields that hold the address.
pub(crate) const URL: &[&str] = &["url", "link", "source_url", "uri"];

/// Names of fields that hold the headline.
pub(crate) const TITLE: &[&str] = &["title", "judul", "headline"];

/// The likeliest of these names that is among the fields, upper and lower case
/// being the same.
pub(crate) fn pick<'f>(names: &[&str], fields: impl Iterator<Item = &'f str>) -> Option<&'f str> {
    let place = |field: &str| names.iter().position(|name| field.eq_ignore_ascii_case(name));
    fields.filter_map(|field| place(field).map(|at| (at, field))).min_by_key(|(at, _)| *at).map(|(_, field)| field)
}

/// Why no field was picked, with the fields that are there.
pub(crate) fn none_found<'f>(fields: impl Iterator<Item = &'f str>) -> String {
    let list: Vec<&str> = fields.take(20).collect();
    if list.is_empty() {
        return "there is no field that could hold the text".to_owned();
    }
    format!("no field is called text, content, isi, body or the like; say which with --text-field: {}", list.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_likeliest_name_is_picked() {
        let fields = ["id", "body", "Content"];
        assert_eq!(pick(TEXT, fields.iter().copied()), Some("Content"));
        assert_eq!(pick(ID, fields.iter().copied()), Some("id"));
        assert_eq!(pick(TITLE, fields.iter().copied()), None);
        assert!(none_found(fields.iter().copied()).contains("id, body, Content"));
    }
}
