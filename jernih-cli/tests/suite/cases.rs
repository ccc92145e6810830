//! Cases as data: what is typed, what comes out. `TRYCMD=overwrite cargo test`
//! writes them anew.

#[test]
fn cases() {
    trycmd::TestCases::new().case("tests/cases/*.trycmd").run();
}
