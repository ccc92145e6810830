//! JSON lines: where the fields that matter stand in the raw line, so that all
//! others pass through byte for byte.

use std::borrow::Cow;
use std::fmt;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_json::value::RawValue;

/// What is looked for in a line.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(crate) struct Wanted {
    /// The field with the text.
    pub(crate) text: String,
    /// The field with the id, where marks are written.
    pub(crate) id: Option<String>,
    /// Fields that will be added and may not be there yet.
    pub(crate) new: Vec<String>,
}

/// What was found in a line.
#[derive(Debug, Default)]
pub(crate) struct Line<'l> {
    /// The raw value of the text field.
    pub(crate) text: Option<&'l str>,
    /// The raw value of the id field.
    pub(crate) id: Option<&'l str>,
    /// Why the line cannot be used although it is an object.
    refused: Option<String>,
}

impl Wanted {
    /// Reads a line, and says what is wrong with it if anything is.
    pub(crate) fn read<'l>(&self, line: &'l str) -> Result<(Line<'l>, &'l str), String> {
        let mut reader = serde_json::Deserializer::from_str(line);
        let found = self.deserialize(&mut reader).and_then(|found| reader.end().map(|()| found));
        let found = found.map_err(|error| in_words(&error))?;
        if let Some(reason) = found.refused {
            return Err(reason);
        }
        match found.text {
            Some(text) if text.starts_with('"') => Ok((found, text)),
            Some(other) => Err(format!("the field \"{}\" is no string but {}", self.text, kind_of(other))),
            None => Err(format!("the field \"{}\" is missing", self.text)),
        }
    }
}

impl<'de> DeserializeSeed<'de> for &Wanted {
    type Value = Line<'de>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Line<'de>, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for &Wanted {
    type Value = Line<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Line<'de>, A::Error> {
        let mut line = Line::default();
        while let Some(Key(key)) = map.next_key()? {
            if self.new.iter().any(|name| *name == key) {
                line.refused = Some(format!("the field \"{key}\" is there already"));
            }
            if key == self.text {
                let value: &'de RawValue = map.next_value()?;
                if line.text.replace(value.get()).is_some() {
                    line.refused = Some(format!("the field \"{key}\" stands twice in the object"));
                }
            } else if self.id.as_deref() == Some(&*key) {
                let value: &'de RawValue = map.next_value()?;
                line.id = Some(value.get());
            } else {
                map.next_value::<IgnoredAny>()?;
            }
        }
        Ok(line)
    }
}

/// A field's name, borrowed where it holds no escape.
struct Key<'k>(Cow<'k, str>);

impl<'de> Deserialize<'de> for Key<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Key<'de>, D::Error> {
        struct Words;
        impl<'de> Visitor<'de> for Words {
            type Value = Key<'de>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a field name")
            }
            fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Key<'de>, E> {
                Ok(Key(Cow::Borrowed(text)))
            }
            fn visit_str<E>(self, text: &str) -> Result<Key<'de>, E> {
                Ok(Key(Cow::Owned(text.to_owned())))
            }
        }
        deserializer.deserialize_str(Words)
    }
}

/// The text that a raw JSON string stands for, put into a buffer.
pub(crate) fn decode(raw: &str, out: &mut String) -> Result<(), String> {
    out.clear();
    let mut reader = serde_json::Deserializer::from_str(raw);
    reader.deserialize_str(Into(out)).map_err(|error| in_words(&error))
}

/// Puts a string into a buffer.
struct Into<'b>(&'b mut String);

impl Visitor<'_> for Into<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    fn visit_str<E>(self, text: &str) -> Result<(), E> {
        self.0.push_str(text);
        Ok(())
    }
}

/// Where a part of a line stands in it, in bytes.
pub(crate) fn offset(line: &str, part: &str) -> usize {
    part.as_ptr() as usize - line.as_ptr() as usize
}

/// Adds a JSON string.
pub(crate) fn write_string(text: &str, out: &mut Vec<u8>) {
    // Writing to memory has no errors, and a str is always a JSON string.
    drop(serde_json::to_writer(out, text));
}

/// An object as its fields and their raw values, in order. Unlike a parsed
/// value it holds numbers of any size.
#[derive(Debug, Default)]
pub(crate) struct Object<'l>(Vec<(Cow<'l, str>, &'l RawValue)>);

impl<'l> Object<'l> {
    /// The object that a line is.
    pub(crate) fn read(line: &'l [u8]) -> Option<Object<'l>> {
        serde_json::from_slice(line).ok()
    }

    /// The names of all fields.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> + Clone {
        self.0.iter().map(|(name, _)| &**name)
    }

    /// The names of the fields that hold strings.
    pub(crate) fn strings(&self) -> impl Iterator<Item = &str> + Clone {
        self.0.iter().filter(|(_, value)| value.get().starts_with('"')).map(|(name, _)| &**name)
    }

    /// The string in a field.
    pub(crate) fn string(&self, name: &str) -> Option<String> {
        let (_, value) = self.0.iter().find(|(other, _)| other == name)?;
        serde_json::from_str(value.get()).ok()
    }
}

impl<'de> Deserialize<'de> for Object<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Object<'de>, D::Error> {
        struct Fields;
        impl<'de> Visitor<'de> for Fields {
            type Value = Object<'de>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a JSON object")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Object<'de>, A::Error> {
                let mut object = Object::default();
                while let Some((Key(name), value)) = map.next_entry()? {
                    object.0.push((name, value));
                }
                Ok(object)
            }
        }
        deserializer.deserialize_map(Fields)
    }
}

/// The first objects in these bytes.
pub(crate) fn first_objects(bytes: &[u8]) -> impl Iterator<Item = Object<'_>> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    bytes.split(|byte| *byte == b'\n').take(50).filter_map(Object::read)
}

/// What is wrong with the JSON, with the column instead of a line that is
/// always 1.
pub(crate) fn in_words(error: &serde_json::Error) -> String {
    let whole = error.to_string();
    let reason = whole.split(" at line ").next().unwrap_or(&whole);
    if error.is_data() {
        return format!("broken record: {reason}");
    }
    format!("broken JSON at column {}: {reason}", error.column())
}

fn kind_of(raw: &str) -> &'static str {
    match raw.bytes().next() {
        Some(b'{') => "an object",
        Some(b'[') => "a list",
        Some(b't' | b'f') => "true or false",
        Some(b'n') => "null",
        _ => "a number",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wanted() -> Wanted {
        Wanted { text: "text".to_owned(), id: Some("id".to_owned()), new: vec!["jernih".to_owned()] }
    }

    #[test]
    fn the_text_is_found_where_it_stands() {
        let line = r#"{"id": 1.0, "a": [1e400, {"text": 2}], "te\u0078t" : "Hujan\nturun", "a": "\ud800"}"#;
        let (found, text) = wanted().read(line).unwrap();
        assert_eq!((found.id, text), (Some("1.0"), r#""Hujan\nturun""#));
        assert_eq!(line.get(offset(line, text)..offset(line, text) + text.len()), Some(text));
        let mut out = String::new();
        decode(text, &mut out).unwrap();
        assert_eq!(out, "Hujan\nturun");
    }

    #[test]
    fn no_field_is_written_twice() {
        for name in ["text", "id", "jernih"] {
            let wanted = Wanted { new: vec![name.to_owned()], ..wanted() };
            let wrong = wanted.read("{\"text\": \"a\", \"id\": 1, \"jernih\": 2}").map(|_| ()).unwrap_err();
            assert_eq!(wrong, format!("the field \"{name}\" is there already"));
        }
    }

    #[test]
    fn what_is_wrong_is_said() {
        let wrong = |line: &str| wanted().read(line).map(|_| ()).unwrap_err();
        assert_eq!(wrong("{\"id\": 1}"), "the field \"text\" is missing");
        assert_eq!(wrong("{\"text\": null}"), "the field \"text\" is no string but null");
        assert_eq!(wrong("{\"text\": \"a\", \"text\": \"b\"}"), "the field \"text\" stands twice in the object");
        assert_eq!(wrong("{\"text\": \"a\", \"jernih\": 1}"), "the field \"jernih\" is there already");
        assert!(wrong("{\"text\": \"a\"").starts_with("broken JSON at column 12"), "{}", wrong("{\"text\": \"a\""));
        assert!(wrong("[1]").contains("expected a JSON object"), "{}", wrong("[1]"));
        assert!(wrong("{\"text\": \"a\"} x").starts_with("broken JSON at column"));
    }

    #[test]
    fn a_half_character_in_the_text_is_an_error() {
        assert!(decode(r#""a\ud800b""#, &mut String::new()).is_err());
    }
}
