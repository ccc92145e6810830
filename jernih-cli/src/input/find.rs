//! From what stands on the command line to the list of inputs: files, folders,
//! globs, the standard input.

use std::path::{Path, PathBuf};

use globset::GlobBuilder;
use walkdir::WalkDir;

use super::{Format, Input, format_of};
use crate::failure::Failure;

/// What was found.
#[derive(Debug, Default)]
pub(crate) struct Found {
    /// The inputs, in the order of the command line, sorted inside folders.
    pub(crate) inputs: Vec<Input>,
    /// Files in folders whose names tell no form that is known.
    pub(crate) ignored: Vec<PathBuf>,
    /// Whether a folder or glob was asked for, so that outputs need a folder.
    pub(crate) many: bool,
}

/// Finds the inputs. `avoid` is the output folder, which is never an input;
/// `format` is what `--format` said.
pub(crate) fn find(args: &[PathBuf], format: Option<Format>, avoid: Option<&Path>) -> Result<Found, Failure> {
    let mut found = Found { many: args.len() > 1, ..Found::default() };
    if args.is_empty() {
        found.inputs.push(Input { format, ..Input::stdin() });
    }
    for arg in args {
        if arg.as_os_str() == "-" {
            found.inputs.push(Input { format, ..Input::stdin() });
        } else if arg.is_dir() {
            found.many = true;
            walk(arg, arg, None, format, avoid, &mut found)?;
        } else if arg.exists() {
            let below = arg.file_name().map_or_else(|| arg.clone(), PathBuf::from);
            found.inputs.push(Input { path: Some(arg.clone()), below, format: format.or_else(|| format_of(arg)) });
        } else if is_glob(arg) {
            found.many = true;
            glob(arg, format, avoid, &mut found)?;
        } else {
            return Err(Failure::usage(format!("{}: there is no such file or folder", arg.display())));
        }
    }
    if found.inputs.is_empty() {
        let names: Vec<String> = args.iter().map(|arg| arg.display().to_string()).collect();
        return Err(Failure::usage(format!(
            "{}: no file to clean found; known are .txt, .jsonl, .ndjson, .json, .csv, .tsv and .parquet, also with .gz or .zst",
            names.join(", ")
        )));
    }
    Ok(found)
}

fn is_glob(arg: &Path) -> bool {
    arg.to_string_lossy().contains(['*', '?', '[', '{'])
}

/// Walks the fixed beginning of a glob and takes what matches the whole.
fn glob(arg: &Path, format: Option<Format>, avoid: Option<&Path>, found: &mut Found) -> Result<(), Failure> {
    let text = arg.to_string_lossy();
    let matcher = GlobBuilder::new(&text)
        .literal_separator(true)
        .build()
        .map_err(|error| Failure::usage(format!("{text}: this is no glob: {}", error.kind())))?
        .compile_matcher();
    let fixed: PathBuf = arg.components().take_while(|part| !is_glob(Path::new(part.as_os_str()))).collect();
    let root = if fixed.as_os_str().is_empty() { PathBuf::from(".") } else { fixed };
    walk(&root, &root, Some(&matcher), format, avoid, found)
}

fn walk(
    root: &Path,
    base: &Path,
    matcher: Option<&globset::GlobMatcher>,
    format: Option<Format>,
    avoid: Option<&Path>,
    found: &mut Found,
) -> Result<(), Failure> {
    let avoid = avoid.and_then(|path| path.canonicalize().ok());
    let root_is_avoided = avoid.is_some() && root.canonicalize().ok() == avoid;
    let enter = |entry: &walkdir::DirEntry| {
        let hidden = entry.depth() > 0 && entry.file_name().to_string_lossy().starts_with('.');
        let output = entry.file_type().is_dir()
            && !root_is_avoided
            && avoid.is_some()
            && entry.path().canonicalize().ok() == avoid;
        !hidden && !output
    };
    for entry in WalkDir::new(root).follow_links(true).sort_by_file_name().into_iter().filter_entry(enter) {
        let entry = entry.map_err(|error| {
            let path = error.path().unwrap_or(root).to_owned();
            Failure::system("read the folder", &path, &error.into())
        })?;
        if !entry.file_type().is_file() {
            continue;
        }
        let path = entry.into_path();
        let shown = path.strip_prefix("./").unwrap_or(&path);
        if matcher.is_some_and(|matcher| !matcher.is_match(shown) && !matcher.is_match(&path)) {
            continue;
        }
        let below = path.strip_prefix(base).unwrap_or(&path).to_owned();
        match format.or_else(|| format_of(&path)) {
            Some(format) => found.inputs.push(Input { path: Some(path), below, format: Some(format) }),
            None => found.ignored.push(path),
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn tree() -> tempfile::TempDir {
        let dir = tempfile::tempdir().unwrap();
        for name in ["b.jsonl", "a.csv", "sub/c.jsonl.gz", ".hidden.jsonl", "README", "out/b.jsonl"] {
            let path = dir.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "").unwrap();
        }
        dir
    }

    fn names(found: &Found) -> Vec<String> {
        found.inputs.iter().map(|input| input.below.to_string_lossy().replace('\\', "/")).collect()
    }

    #[test]
    fn a_folder_is_walked_in_order_without_hidden_files_and_the_output() {
        let dir = tree();
        let found = find(&[dir.path().to_owned()], None, Some(&dir.path().join("out"))).unwrap();
        assert_eq!(names(&found), ["a.csv", "b.jsonl", "sub/c.jsonl.gz"]);
        assert!(found.many);
        assert_eq!(found.ignored.len(), 1);
    }

    #[test]
    fn a_glob_takes_what_it_matches() {
        let dir = tree();
        let found = find(&[dir.path().join("**/*.jsonl*")], None, None).unwrap();
        assert_eq!(names(&found), ["b.jsonl", "out/b.jsonl", "sub/c.jsonl.gz"]);
        let none = find(&[dir.path().join("*.xyz")], None, None);
        assert!(none.unwrap_err().to_string().contains("no file to clean"));
    }

    #[test]
    fn what_is_not_there_is_an_error() {
        assert!(find(&[PathBuf::from("/no/such.jsonl")], None, None).is_err());
    }
}
