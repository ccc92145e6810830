//! Dumps for tests, and running the command on them.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// A record with a read-also line in its text.
pub(crate) fn record(id: usize) -> String {
    format!(
        "{{\"id\": \"d-{id}\", \"skor\": 1.0, \"text\": \"Warga dusun nomor {id} memanen jagung sejak pagi.\\nBaca juga: Harga Jagung Naik Lagi\\nHasilnya dijemur di halaman balai.\", \"tag\": [1e400, \"caf\\u00e9\"]}}"
    )
}

/// A dump of so many records.
pub(crate) fn dump(records: usize) -> String {
    (0..records).map(|id| record(id) + "\n").collect()
}

/// A folder that goes away with the test.
pub(crate) struct Folder(tempfile::TempDir);

impl Folder {
    pub(crate) fn new() -> Folder {
        Folder(tempfile::tempdir().unwrap())
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub(crate) fn write(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, bytes).unwrap();
        path
    }

    pub(crate) fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    /// The files of a folder in it, hidden ones too.
    pub(crate) fn list(&self, name: &str) -> Vec<String> {
        let Ok(entries) = fs::read_dir(self.path(name)) else { return Vec::new() };
        let mut names: Vec<String> =
            entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }

    /// Runs the command in this folder.
    pub(crate) fn run(&self, args: &[&str]) -> Ran {
        Ran(command(self.0.path(), args).output().unwrap())
    }
}

/// The command, not yet run.
pub(crate) fn command(folder: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_jernih"));
    command.current_dir(folder).args(args);
    command
}

/// What the command did.
pub(crate) struct Ran(Output);

impl Ran {
    pub(crate) fn code(&self) -> i32 {
        self.0.status.code().unwrap_or(-1)
    }

    pub(crate) fn out(&self) -> String {
        String::from_utf8_lossy(&self.0.stdout).into_owned()
    }

    pub(crate) fn err(&self) -> String {
        String::from_utf8_lossy(&self.0.stderr).into_owned()
    }
}

/// gzip, as another program would make it.
pub(crate) fn gzip(text: &str) -> Vec<u8> {
    use std::io::Write;
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    encoder.write_all(text.as_bytes()).unwrap();
    encoder.finish().unwrap()
}

/// The text of a packed file.
pub(crate) fn unpack(path: &Path) -> String {
    use std::io::Read;
    let bytes = fs::read(path).unwrap();
    let mut text = String::new();
    match bytes.first() {
        Some(0x1F) => flate2::read::MultiGzDecoder::new(bytes.as_slice()).read_to_string(&mut text).unwrap(),
        _ => zstd::stream::read::Decoder::new(bytes.as_slice())
            .unwrap()
            .single_frame()
            .read_to_string(&mut text)
            .unwrap(),
    };
    text
}
