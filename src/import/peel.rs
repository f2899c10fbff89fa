//! What lies around JSON like a skin: the marks of a quoted mail, the beginnings of log lines, other codings of text.

use crate::import::Mended;

/// The most prefixes of log lines that are tried.
const PREFIXES: usize = 4;

type Peel = fn(&str) -> Option<String>;

/// What can be taken off, in this order: whether before JSON is looked for the first time, how it is said, and what
/// takes it off. Each gives nothing where it finds nothing to do, and reads the text a fixed number of times.
pub(super) const PEELS: [(bool, Mended, Peel); 5] = [
    (true, Mended::SoftBreaks, without_soft_breaks),
    (true, Mended::QuotedLines, without_quoting),
    (false, Mended::Entities, without_entities),
    (false, Mended::Escaped, without_escapes),
    (false, Mended::LinePrefixes, without_prefixes),
];

/// The lines without the `>` of a quoted mail, when most of them have it.
fn without_quoting(text: &str) -> Option<String> {
    let quoted = text.lines().filter(|line| line.trim_start().starts_with('>')).count();
    if quoted == 0 || quoted * 2 < text.lines().count() {
        return None;
    }
    let plain: Vec<&str> = text.lines().map(|line| line.trim_start_matches(['>', ' '])).collect();
    Some(plain.join("\n"))
}

/// The text of a mail in quoted-printable (RFC 2045, section 6.7), which shows by its name or its broken lines.
fn without_soft_breaks(text: &str) -> Option<String> {
    let broken = |line: &str| line.ends_with('=') && (70..=76).contains(&line.len());
    let is_named = text.contains("quoted-printable") || text.contains("Quoted-Printable");
    if !is_named && !text.lines().any(broken) {
        return None;
    }
    let bytes = text.as_bytes();
    let (mut plain, mut at) = (Vec::with_capacity(bytes.len()), 0);
    while let Some(rest) = bytes.get(at..).filter(|rest| !rest.is_empty()) {
        let (byte, used) = match rest {
            [b'=', b'\n', ..] => (None, 2),
            [b'=', b'\r', b'\n', ..] => (None, 3),
            [b'=', high, low, ..] if hex(*high).is_some() && hex(*low).is_some() => {
                (hex(*high).zip(hex(*low)).map(|(high, low)| high * 16 + low), 3)
            }
            [other, ..] => (Some(*other), 1),
            [] => return None,
        };
        plain.extend(byte);
        at += used;
    }
    String::from_utf8(plain).ok().filter(|plain| plain != text)
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}

/// The text of a page, when its quotes are written as HTML does.
fn without_entities(text: &str) -> Option<String> {
    const ENTITIES: [(&str, &str); 11] = [
        ("&quot;", "\""),
        ("&#34;", "\""),
        ("&#39;", "'"),
        ("&apos;", "'"),
        ("&nbsp;", " "),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("<br>", "\n"),
        ("<br/>", "\n"),
        ("<br />", "\n"),
        ("&amp;", "&"),
    ];
    if !text.contains("&quot;") && !text.contains("&#34;") {
        return None;
    }
    let whole = text.to_owned();
    Some(ENTITIES.iter().fold(whole, |text, (entity, sign)| text.replace(entity, sign)))
}

/// JSON that was written as text into a text, every quote escaped.
fn without_escapes(text: &str) -> Option<String> {
    text.contains("\\\"")
        .then(|| text.replace("\\n", "\n").replace("\\\"", "\"").replace("\\\\", "\\"))
}

/// The lines without what a log writes before each, such as a time and a name.
///
/// What stands before a bracket that ends its line is such a beginning when the next line has one like it, in which
/// only digits differ.
fn without_prefixes(text: &str) -> Option<String> {
    let openings = text.lines().zip(text.lines().skip(1)).filter_map(|(line, next)| {
        let prefix = line.trim_end().strip_suffix(['{', '['])?.trim_end();
        (!prefix.trim().is_empty() && after_prefix(next, prefix).is_some()).then_some(prefix)
    });
    let prefix = openings.take(PREFIXES).min_by_key(|prefix| prefix.len())?;
    let plain: Vec<&str> =
        text.lines().map(|line| after_prefix(line, prefix).unwrap_or(line)).collect();
    Some(plain.join("\n"))
}

/// What follows a beginning like that one.
fn after_prefix<'a>(line: &'a str, prefix: &str) -> Option<&'a str> {
    let mut rest = line.chars();
    for known in prefix.chars() {
        match rest.next() {
            Some(c) if c == known || (c.is_ascii_digit() && known.is_ascii_digit()) => {}
            Some(_) | None => return None,
        }
    }
    Some(rest.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_takes_off_its_own_and_leaves_other_texts_alone() {
        let soft = format!("{}=\n3=3D3 =C3=A9 =x", "x".repeat(72));
        let cases: [(Peel, &str, &str); 6] = [
            (without_quoting, "> a\n>\n>> b\nc", "a\n\nb\nc"),
            (without_soft_breaks, &soft, &format!("{}3=3 é =x", "x".repeat(72))),
            (without_entities, "{&quot;a&quot;:<br>&amp;lt;}", "{\"a\":\n&lt;}"),
            (without_escapes, r#"{\"a\": \"\\n\"}"#, "{\"a\": \"\\\n\"}"),
            (
                without_prefixes,
                "x\n09:58 web | {\n09:59 web |  \"a\": 1\n10:00 web |\n10:00 web | }\ny",
                "x\n {\n  \"a\": 1\n\n }\ny",
            ),
            (without_prefixes, "[09:58] {\n[09:58] }", " {\n }"),
        ];
        for (peel, text, plain) in cases {
            assert_eq!(peel(text).as_deref(), Some(plain), "{text}");
        }
        for (_, mended, peel) in PEELS {
            for text in ["", "a", "a = b\nc", "a > b", "say {\n \"a\": 1\n}", "Q&A"] {
                assert_eq!(peel(text), None, "{mended:?} {text}");
            }
        }
    }
}
