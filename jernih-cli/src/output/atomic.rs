//! [`Pending`]: a file that is written under a temporary name and gets its own
//! when it is finished.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use crate::failure::Failure;

/// How temporary names end. They begin with a dot and the final name.
const ENDING: &str = ".jernih-tmp";

/// A file in the making. Dropped before [`finish`](Pending::finish) it leaves
/// nothing behind; a killed process leaves the temporary name, never the final
/// one.
#[derive(Debug)]
pub(crate) enum Pending {
    /// A regular file: temporary until it is whole.
    Temporary {
        /// The file under its temporary name.
        file: NamedTempFile,
        /// The name it will have.
        path: PathBuf,
    },
    /// A device or a pipe, such as `/dev/null`: there is nothing to rename.
    Direct {
        /// The device, open for writing.
        file: File,
        /// Its name.
        path: PathBuf,
    },
}

impl Pending {
    /// Begins a file. Folders above it are made where they are missing.
    pub(crate) fn create(path: &Path) -> Result<Pending, Failure> {
        if path.metadata().is_ok_and(|data| !data.is_file() && !data.is_dir()) {
            let file = OpenOptions::new().write(true).open(path).map_err(|e| Failure::system("write", path, &e))?;
            return Ok(Pending::Direct { file, path: path.to_owned() });
        }
        let folder = folder_of(path);
        fs::create_dir_all(folder).map_err(|error| Failure::system("make the folder", folder, &error))?;
        let name = path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
        let file = tempfile::Builder::new()
            .prefix(&format!(".{name}."))
            .suffix(ENDING)
            .permissions_of_new_files()
            .tempfile_in(folder)
            .map_err(|error| Failure::system("write into the folder", folder, &error))?;
        Ok(Pending::Temporary { file, path: path.to_owned() })
    }

    /// The name the file will have.
    pub(crate) fn path(&self) -> &Path {
        match self {
            Pending::Temporary { path, .. } | Pending::Direct { path, .. } => path,
        }
    }

    /// Brings the bytes to the disk and gives the file its name.
    pub(crate) fn finish(self) -> Result<(), Failure> {
        let Pending::Temporary { file, path } = self else { return Ok(()) };
        file.as_file().sync_all().map_err(|error| Failure::system("write", &path, &error))?;
        file.persist(&path).map_err(|error| Failure::system("rename the finished file to", &path, &error.error))?;
        sync_folder(folder_of(&path)).map_err(|error| Failure::system("write the folder of", &path, &error))
    }
}

impl io::Write for Pending {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Pending::Temporary { file, .. } => file.as_file_mut().write(bytes),
            Pending::Direct { file, .. } => file.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Temporary files that a killed run left in a folder, with their sizes.
pub(crate) fn left_over(folder: &Path) -> Vec<(PathBuf, u64)> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut found: Vec<(PathBuf, u64)> = entries
        .filter_map(Result::ok)
        .filter(|entry| {
            let name = entry.file_name();
            let name = name.to_string_lossy();
            name.starts_with('.') && name.ends_with(ENDING)
        })
        .map(|entry| (entry.path(), entry.metadata().map_or(0, |data| data.len())))
        .collect();
    found.sort();
    found
}

fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// Makes a rename survive a loss of power, where folders can be synced.
fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}

/// Gives temporary files the permissions that new files have, not those of
/// secrets.
trait Permissions {
    fn permissions_of_new_files(&mut self) -> &mut Self;
}

impl Permissions for tempfile::Builder<'_, '_> {
    #[cfg(unix)]
    fn permissions_of_new_files(&mut self) -> &mut Self {
        use std::os::unix::fs::PermissionsExt;
        // The process's umask takes its part away, as for any new file.
        self.permissions(fs::Permissions::from_mode(0o666))
    }

    #[cfg(not(unix))]
    fn permissions_of_new_files(&mut self) -> &mut Self {
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;

    #[test]
    fn a_file_appears_only_when_it_is_finished() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("sub/a.jsonl");
        let mut file = Pending::create(&path).unwrap();
        file.write_all(b"satu").unwrap();
        assert!(!path.exists());
        assert_eq!(left_over(path.parent().unwrap()).len(), 1);
        file.finish().unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"satu");
        assert!(left_over(path.parent().unwrap()).is_empty());
    }

    #[test]
    fn an_unfinished_file_leaves_nothing() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("a.jsonl");
        fs::write(&path, "old").unwrap();
        let mut file = Pending::create(&path).unwrap();
        file.write_all(b"new").unwrap();
        drop(file);
        assert_eq!(fs::read(&path).unwrap(), b"old");
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1);
    }
}
