//! Texts that make a careless reader slow, large or fall over. Tests read them; a benchmark measures how long it takes.

use serde_json::Value;

/// Each trap, of that many bytes at most.
pub(super) fn traps(size: usize) -> Vec<(&'static str, Vec<u8>)> {
    let full = |part: &str| part.repeat(size / part.len());
    let half = |part: &str| part.repeat(size / 2 / part.len());
    let nested = format!(r#"{{"{}":"#, "n".repeat(8000)).repeat(31);
    let texts: Vec<(&str, String)> = vec![
        ("arrays in arrays", full("[")),
        ("objects in objects", full("{\"a\":")),
        ("one text", format!("{{\"clientId\":\"{}\"}}", "x".repeat(size - 20))),
        ("one text that does not end", format!("{{\"{}", "x".repeat(size - 2))),
        ("one number", full("9")),
        ("one number in an object", format!("{{a:{}}}", "9".repeat(size - 5))),
        ("empty objects", full("{}")),
        ("empty objects behind blanks", half(" ") + &half("{}")),
        ("empty objects before blanks", half("{}") + &half(" ")),
        ("objects of something else", full("{\"a\":1}")),
        ("brackets that do not close", full("{ [ ")),
        ("brackets that close twice", full("}]")),
        ("quotes", full("\"")),
        ("single quotes", format!("{{{}", full("'").split_at(9).1)),
        ("opening quotes", full("{“")),
        ("backslashes", format!("{{\"{}", "\\".repeat(size - 2))),
        ("escaped quotes", full("\\\"")),
        ("comments", full("{/*")),
        ("line comments", full("{//\n")),
        ("commas", format!("[{}]", ",".repeat(size - 2))),
        ("words", full("{a ")),
        ("words and blanks", format!("{{{}", half("a") + &half(" "))),
        ("words far apart", full(&format!("{{a{}", " ".repeat(1000)))),
        ("quoted lines", full("> {\n")),
        ("quotes of quotes", full(">")),
        ("soft breaks", format!("quoted-printable\n{}", full("=\n").split_at(40).1)),
        ("coded signs", format!("quoted-printable\n{}", full("=7B").split_at(60).1)),
        ("entities", full("{&quot;")),
        ("log lines", full("7:01 x | {\n")),
        ("log lines of growing length", full("1 {\n1 1 {\n1 1 1 {\n")),
        ("line ends", full("\n")),
        ("labels", full("Scope a\n")),
        ("labels in one line", full("Scope a ")),
        ("labels without values", full("Client ID\n")),
        ("colons", full(":")),
        ("colons after a label", format!("Client ID{}", full(":").split_at(9).1)),
        ("marks of secrets", full("bearer ")),
        ("values below a label", format!("Scope\n{}", full("a\n").split_at(8).1)),
        ("members that stand twice", format!("{{{}\"a\":0}}", "\"a\":0,".repeat(9990))),
        ("members that stand twice far in", nested + "{" + &"\"a\":0,".repeat(9900)),
        (
            "entries with doubled members",
            format!("[{}]", vec![r#"{"type":1,"type":2}"#; 3300].join(",")),
        ),
        (
            "members beside",
            format!("{{{}\"accountLinkingRequest\":{{}}}}", "\"b\":0,".repeat(9000)),
        ),
        ("JSON in text in JSON", Value::from(Value::from(full("[\\")).to_string()).to_string()),
        ("exponents", format!("[{}]", vec!["1e308"; 9000].join(","))),
        ("emoji", full("{🔑")),
    ];
    let mut traps: Vec<(&str, Vec<u8>)> = texts
        .into_iter()
        .map(|(name, text)| (name, text.into_bytes()))
        .map(|(name, mut bytes)| {
            bytes.truncate(size);
            (name, bytes)
        })
        .collect();
    traps.push(("nulls", vec![0; size]));
    traps.push(("UTF-16 of one sign", [b'[', 0].repeat(size / 2)));
    traps.push(("no text", vec![0xff; size]));
    traps
}
