//! The page: markup, style, script and data in one file.

use serde_json::Value;

const MARKUP: &str = include_str!("page.html");
const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");

/// The whole page. The data are the only part that holds foreign text.
pub(crate) fn render(data: &Value) -> String {
    let mut out = String::new();
    for (at, part) in MARKUP.split("%%").enumerate() {
        match (at % 2, part) {
            (1, "STYLE") => out.push_str(STYLE),
            (1, "SCRIPT") => out.push_str(SCRIPT),
            (1, _) => out.push_str(&embedded(data)),
            _ => out.push_str(part),
        }
    }
    out
}

/// JSON that can stand inside a script element, whatever it holds: no `<`
/// closes the element, and no line separator ends a string.
fn embedded(data: &Value) -> String {
    data.to_string()
        .replace('<', "\\u003c")
        .replace('>', "\\u003e")
        .replace('&', "\\u0026")
        .replace('\u{2028}', "\\u2028")
        .replace('\u{2029}', "\\u2029")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn hostile_text_stays_text() {
        let hostile = "</script><script>alert(1)</script><!-- %%DATA%% \u{2028}";
        let html = render(&json!({ "name": hostile }));
        assert_eq!(html.matches("</script>").count(), 2);
        assert!(!html.contains("alert(1)</script>"));
        let (_, rest) = html.split_once("type=\"application/json\">").unwrap();
        let (json, _) = rest.split_once("</script>").unwrap();
        let back: Value = serde_json::from_str(json).unwrap();
        assert_eq!(back["name"], hostile);
    }

    #[test]
    fn the_page_needs_no_network() {
        let html = render(&json!({}));
        for remote in ["src=", "href=\"http", "@import", "url(http", "fetch("] {
            assert!(!html.contains(remote), "{remote}");
        }
    }
}
