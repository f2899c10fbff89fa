//! `urls`.

use serde_json::Value;

use crate::cli::run;

#[test]
fn a_vendor_id_gives_the_three_addresses() {
    let run = run(&["urls", "M2AB3CD4EFGH5I"], b"");
    assert_eq!(run.code, 0);
    let addresses: Vec<&str> =
        run.out.lines().map(|line| line.split(' ').next().unwrap()).collect();
    assert_eq!(
        addresses,
        [
            "https://pitangui.amazon.com/api/skill/link/M2AB3CD4EFGH5I",
            "https://layla.amazon.com/api/skill/link/M2AB3CD4EFGH5I",
            "https://alexa.amazon.co.jp/api/skill/link/M2AB3CD4EFGH5I",
        ]
    );
}

#[test]
fn an_address_gives_vendor_and_grant() {
    let address =
        "https://layla.amazon.com/spa/skill/account-linking-status.html?vendorId=M2AB3CD4EFGH5I";
    let shown = run(&["urls", address, "--format", "json"], b"");
    let json: Value = serde_json::from_str(&shown.out).unwrap();
    assert_eq!(json["vendorId"], "M2AB3CD4EFGH5I");
    assert_eq!(json["type"], "IMPLICIT");
    assert_eq!(json["urls"][1]["url"], address);
    let code = run(&["urls", address, "--grant", "code"], b"");
    assert!(code.out.starts_with("https://pitangui.amazon.com/api/skill/link/M2AB3CD4EFGH5I "));
}

#[test]
fn another_kind_of_id_is_named() {
    let run = run(&["urls", "A2ABCDEFGHIJKL"], b"");
    assert_eq!((run.code, run.out.as_str()), (2, ""));
    assert!(run.err.contains("customer ID"), "{}", run.err);
}
