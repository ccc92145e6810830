//! CSV, TSV and Parquet.

use std::fs::File;
use std::sync::Arc;

use arrow_array::cast::AsArray;
use arrow_array::{ArrayRef, Int64Array, RecordBatch, StringArray};
use parquet::arrow::ArrowWriter;
use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;

use super::dump::Folder;

#[test]
fn other_fields_of_rows_stay_byte_for_byte() {
    let folder = Folder::new();
    folder.write(
        "a.csv",
        "\u{feff}id,isi,\"catatan\"\r\n1,\"Warga panen, lalu pulang.\nBaca juga: Harga Jagung Naik\nHujan turun.\",\"a \"\"b\"\"\"\r\n 2 ,Polos saja.,5\" disk\r\n",
    );
    let ran = folder.run(&["clean", "a.csv", "-o", "b.csv"]);
    assert_eq!(ran.code(), 0, "{}", ran.err());
    assert!(ran.err().contains("the field \"isi\""), "the guess is said aloud: {}", ran.err());
    assert_eq!(
        folder.read("b.csv"),
        "\u{feff}id,isi,\"catatan\"\r\n1,\"Warga panen, lalu pulang.\n\nHujan turun.\",\"a \"\"b\"\"\"\r\n 2 ,Polos saja.,5\" disk\r\n"
    );
}

#[test]
fn bad_rows_have_lines_and_go_to_the_rejects() {
    let folder = Folder::new();
    folder.write("a.tsv", "id\ttext\n1\tWarga panen.\n2\n3\t\"Dua baris.\nHujan turun.\"\n4\t\"tak tertutup\n");
    let ran = folder.run(&["clean", "a.tsv", "-o", "b.tsv"]);
    assert_eq!(ran.code(), 1);
    assert!(ran.err().contains("a.tsv:3: the row has 1 fields, the header 2"), "{}", ran.err());
    let ran = folder.run(&["clean", "a.tsv", "-o", "b.tsv", "--on-error", "skip"]);
    assert_eq!(ran.code(), 3, "{}", ran.err());
    assert_eq!(folder.read("b.tsv"), "id\ttext\n1\tWarga panen.\n3\t\"Dua baris.\n\nHujan turun.\"\n");
    assert_eq!(folder.read("b.tsv.rejects"), "2\n4\t\"tak tertutup\n");
    assert!(folder.read("b.tsv.rejects.reasons").contains("a.tsv:6\t"), "{}", folder.read("b.tsv.rejects.reasons"));
}

fn parquet_file(folder: &Folder, name: &str) {
    let id: ArrayRef = Arc::new(Int64Array::from(vec![1, 2, 3]));
    let text: ArrayRef =
        Arc::new(StringArray::from(vec![Some("Warga panen.\nBaca juga: Harga Naik"), None, Some("Hujan.")]));
    let tail: ArrayRef = Arc::new(StringArray::from(vec![Some("x"), Some("y"), None]));
    let batch = RecordBatch::try_from_iter([("id", id), ("content", text), ("tail", tail)]).unwrap();
    let mut writer = ArrowWriter::try_new(File::create(folder.path(name)).unwrap(), batch.schema(), None).unwrap();
    writer.write(&batch).unwrap();
    writer.close().unwrap();
}

fn read(folder: &Folder, name: &str) -> RecordBatch {
    let file = File::open(folder.path(name)).unwrap();
    ParquetRecordBatchReaderBuilder::try_new(file).unwrap().build().unwrap().next().unwrap().unwrap()
}

#[test]
fn parquet_keeps_its_columns() {
    let folder = Folder::new();
    parquet_file(&folder, "a.parquet");
    let ran = folder.run(&["clean", "a.parquet", "-o", "b.parquet"]);
    assert_eq!(ran.code(), 1);
    assert!(ran.err().contains("a.parquet, row 2: the text is null"), "{}", ran.err());
    assert!(!folder.path("b.parquet").exists());
    let ran = folder.run(&["clean", "a.parquet", "-o", "b.parquet", "--on-error", "skip", "--metadata"]);
    assert_eq!(ran.code(), 3, "{}", ran.err());
    let batch = read(&folder, "b.parquet");
    assert_eq!(batch.num_rows(), 2);
    assert_eq!(batch.column(1).as_string::<i32>().value(0), "Warga panen.");
    assert_eq!(batch.column(2).as_string::<i32>().value(0), "x");
    let removed = batch.column_by_name("jernih_removed").unwrap();
    assert_eq!(removed.as_string::<i32>().value(0), "{\"P101\":1}");
    assert_eq!(read(&folder, "b.parquet.rejects").num_rows(), 1);
}
