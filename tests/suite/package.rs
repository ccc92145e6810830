//! What is published: the sources, and nothing of what they are tried on.

use std::fs;
use std::process::Command;

use super::corpus;

/// The files of the package, by path; none where cargo cannot list them.
fn packaged() -> Vec<String> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let listing = Command::new(cargo)
        .args(["package", "--list", "--allow-dirty", "--offline"])
        .current_dir(corpus::root())
        .output()
        .expect("cargo runs");
    assert!(listing.status.success(), "{}", String::from_utf8_lossy(&listing.stderr));
    String::from_utf8_lossy(&listing.stdout).lines().map(|line| line.replace('\\', "/")).collect()
}

#[test]
fn the_package_holds_the_sources_and_no_cases() {
    let files = packaged();
    for needed in
        ["Cargo.toml", "LICENSE-MIT", "LICENSE-APACHE", "CHANGELOG.md", "src/lib.rs", "src/publishers/generated.rs"]
    {
        assert!(files.iter().any(|file| file == needed), "{needed} is not in the package");
    }
    for file in &files {
        let parts: Vec<&str> = file.split('/').collect();
        let kept_out =
            ["cases", "gold", "fuzz", "corpus", "shared", "peers", "regressions", ".ci", "jernih-cli", "jernih-py"];
        assert!(!parts.iter().any(|part| kept_out.contains(part)), "{file} is in the package");
        assert!(!file.contains("docs.jsonl") && !file.contains("dump.jsonl.gz"), "{file} is in the package");
        assert_ne!(file, "build.rs", "the core has no build script");
    }
}

#[test]
fn the_manifest_states_what_it_promises() {
    let text = fs::read_to_string(corpus::root().join("Cargo.toml")).expect("a manifest");
    let manifest: toml::Table = toml::from_str(&text).expect("a sound manifest");
    let package = manifest["package"].as_table().expect("a package");
    assert_eq!(package["license"].as_str(), Some("MIT OR Apache-2.0"));
    assert!(
        !package.contains_key("build") && !manifest.contains_key("build-dependencies"),
        "the core has no build script"
    );
    assert_eq!(manifest["workspace"]["lints"]["rust"]["unsafe_code"].as_str(), Some("forbid"));
    assert_eq!(manifest["lints"]["workspace"].as_bool(), Some(true));
    let dependencies: Vec<&String> = manifest["dependencies"].as_table().expect("dependencies").keys().collect();
    for dependency in &dependencies {
        let known = ["regex", "unicode-segmentation", "once_cell", "thiserror", "serde"];
        assert!(
            known.contains(&dependency.as_str()),
            "{dependency} is no dependency of the core: say why in Cargo.toml and here"
        );
    }
    // Clippy's `incompatible_msrv` checks the sources against this version.
    let version = package["rust-version"].as_str().expect("the oldest Rust");
    let clippy = fs::read_to_string(corpus::root().join("clippy.toml")).expect("clippy.toml");
    assert!(clippy.contains(&format!("msrv = \"{version}\"")), "clippy.toml and Cargo.toml name another oldest Rust");
}
