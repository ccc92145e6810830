//! Columns of text in record batches, whichever of Arrow's types they have.

use std::sync::Arc;

use arrow_array::cast::AsArray;
use arrow_array::types::{Int32Type, Int64Type, UInt32Type, UInt64Type};
use arrow_array::{Array, ArrayRef, LargeStringArray, StringArray, StringViewArray};
use arrow_schema::DataType;

/// Whether a column of this type holds text.
pub(crate) fn is_text(kind: &DataType) -> bool {
    matches!(kind, DataType::Utf8 | DataType::LargeUtf8 | DataType::Utf8View)
}

/// A column of text.
#[derive(Debug)]
pub(crate) enum Texts<'a> {
    /// Offsets of 32 bits.
    Small(&'a StringArray),
    /// Offsets of 64 bits.
    Large(&'a LargeStringArray),
    /// Views.
    View(&'a StringViewArray),
}

impl<'a> Texts<'a> {
    /// The column as text; `None` where it is none.
    pub(crate) fn of(array: &'a ArrayRef) -> Option<Texts<'a>> {
        let small = array.as_string_opt::<i32>().map(Texts::Small);
        small
            .or_else(|| array.as_string_opt::<i64>().map(Texts::Large))
            .or_else(|| array.as_string_view_opt().map(Texts::View))
    }

    /// The text of a row; `None` where it is null.
    pub(crate) fn at(&self, row: usize) -> Option<&'a str> {
        match self {
            Texts::Small(array) => array.is_valid(row).then(|| array.value(row)),
            Texts::Large(array) => array.is_valid(row).then(|| array.value(row)),
            Texts::View(array) => array.is_valid(row).then(|| array.value(row)),
        }
    }
}

/// These texts as a column of this type.
pub(crate) fn same_type(kind: &DataType, texts: &[String]) -> ArrayRef {
    match kind {
        DataType::LargeUtf8 => Arc::new(LargeStringArray::from_iter_values(texts)),
        DataType::Utf8View => Arc::new(StringViewArray::from_iter_values(texts)),
        _ => Arc::new(StringArray::from_iter_values(texts)),
    }
}

/// The value of a row as text, where it is text or a whole number.
pub(crate) fn row_id(array: &ArrayRef, row: usize) -> Option<String> {
    if !array.is_valid(row) {
        return None;
    }
    if let Some(texts) = Texts::of(array) {
        return texts.at(row).map(str::to_owned);
    }
    let number = |text: Option<String>| text;
    number(array.as_primitive_opt::<Int64Type>().map(|a| a.value(row).to_string()))
        .or_else(|| array.as_primitive_opt::<Int32Type>().map(|a| a.value(row).to_string()))
        .or_else(|| array.as_primitive_opt::<UInt64Type>().map(|a| a.value(row).to_string()))
        .or_else(|| array.as_primitive_opt::<UInt32Type>().map(|a| a.value(row).to_string()))
}
