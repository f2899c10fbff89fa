//! Taking code and tokens out of what a rehearsal saw, once it is over: letters without meaning stand in their place,
//! so that length and form stay to be shown and judged.

use std::ops::Range;

use crate::model::Comeback;
use crate::model::Exchange;
use crate::model::RunSeen;
use crate::model::Secret;

/// Members that hold tokens, in JSON as in a form (RFC 6749, section 5.1), and how some servers call them.
const MEMBERS: [&str; 8] = [
    "access_token",
    "accessToken",
    "client_secret",
    "code",
    "device_code",
    "id_token",
    "refresh_token",
    "refreshToken",
];

/// Parameters of a question that hold no secret.
const OPEN: [&str; 5] = ["client_id", "grant_type", "redirect_uri", "response_type", "scope"];

impl RunSeen {
    /// Puts letters without meaning in the place of code, tokens and secrets. The state stays: it was made up here,
    /// and is used up.
    pub fn veil(&mut self) {
        if let Some(came) = &mut self.came {
            came.veil();
        }
        for (_, exchange) in &mut self.calls {
            exchange.veil();
        }
    }
}

impl Comeback {
    fn veil(&mut self) {
        let all = self.query.iter_mut().chain(&mut self.form).chain(&mut self.fragment);
        for (_, value) in all.filter(|(name, _)| MEMBERS.contains(&name.as_str())) {
            *value = veiled_secret(value);
        }
    }
}

impl Exchange {
    fn veil(&mut self) {
        let sent = &mut self.sent;
        sent.url = veiled_members(&sent.url);
        sent.authorization = sent.authorization.as_ref().map(veiled_secret);
        for (_, value) in sent.form.iter_mut().filter(|(name, _)| !OPEN.contains(name)) {
            *value = veiled_secret(value);
        }
        if let Ok(answer) = &mut self.came {
            answer.body.change(|bytes| match std::str::from_utf8(bytes) {
                Ok(text) => veiled_members(text).into_bytes(),
                Err(_odd) => bytes.iter().map(|byte| veiled_byte(*byte)).collect(),
            });
        }
    }
}

/// The word before a blank stays: it names the scheme of an `Authorization`.
fn veiled_secret(secret: &Secret) -> Secret {
    let text = secret.expose();
    let (head, rest) = text.split_at(text.find(' ').unwrap_or(0));
    Secret::new(format!("{head}{}", veiled(rest)))
}

fn veiled_members(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    let mut end = 0;
    for value in token_members(text) {
        clean.push_str(text.get(end..value.start).unwrap_or_default());
        clean.push_str(&veiled(text.get(value.clone()).unwrap_or_default()));
        end = value.end;
    }
    clean.push_str(text.get(end..).unwrap_or_default());
    clean
}

/// Letters become x, digits 1; signs and lengths stay, for they are judged.
fn veiled(text: &str) -> String {
    let veil = |c: char| match c {
        c if c.is_ascii_digit() => '1',
        c if c.is_ascii_alphabetic() => 'x',
        c => c,
    };
    text.chars().map(veil).collect()
}

fn veiled_byte(byte: u8) -> u8 {
    if byte.is_ascii_alphanumeric() { b'x' } else { byte }
}

/// Where the values of members that hold tokens stand, in JSON as in a form or an address.
pub(super) fn token_members(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some((start, name)) = next_member(text, at) {
        let rest = text.get(start + name.len()..).unwrap_or_default();
        let lead = rest.len() - rest.trim_start_matches(['"', '\'', ' ', ':', '=']).len();
        let (lead, rest) = rest.split_at(lead);
        let ends = ['"', '\'', '&', ',', '}', '\n', '<', ' ', '#'];
        let value = rest.split(ends).next().unwrap_or_default();
        let begin = start + name.len() + lead.len();
        at = begin + value.len();
        if lead.contains([':', '=']) && !value.is_empty() && value != "null" {
            found.push(begin..at);
        }
    }
    found
}

/// Where the next name of such a member stands, from a place on.
fn next_member(text: &str, at: usize) -> Option<(usize, &'static str)> {
    let rest = text.get(at..)?;
    let begins_word = |(start, _): &(usize, &str)| {
        let before = rest.get(..*start).and_then(|before| before.chars().next_back());
        !before.is_some_and(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-'))
    };
    let found = MEMBERS
        .iter()
        .filter_map(|name| Some((at + rest.match_indices(name).find(begins_word)?.0, *name)));
    found.min_by_key(|(start, name)| (*start, std::cmp::Reverse(name.len())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Answer;
    use crate::model::Body;
    use crate::model::Called;
    use crate::model::Ending;
    use crate::model::Method;
    use crate::model::Sent;
    use crate::model::Twist;
    use crate::model::Way;

    fn seen(body: &[u8]) -> RunSeen {
        let url = "https://api.amazon.com/auth/o2/tokeninfo?access_token=Atza%7Cab12";
        let sent = Sent {
            method: Method::Post,
            url: url.to_owned(),
            headers: Vec::new(),
            authorization: Some(Secret::new("Basic aHVzaDpodXNo")),
            form: vec![
                ("grant_type", Secret::new("refresh_token")),
                ("refresh_token", Secret::new("r3fresh-me")),
                ("client_secret", Secret::new("hush")),
            ],
        };
        let body = Body::new(body.to_vec());
        let came =
            Ok(Answer { status: 200, headers: Vec::new(), body, ending: Ending::Whole, took: 1 });
        let back = Secret::new("st4te");
        let mut seen = RunSeen::new(Way::Loopback(9), Twist::AsAlexa, String::new(), back);
        seen.came = Comeback::pasted("https://a.example/cb?code=c0de&state=st4te#id_token=t0ken");
        seen.calls.push((Called::Refresh, Exchange { sent, came }));
        seen
    }

    #[test]
    fn nothing_secret_stays_and_every_length_does() {
        let body = br#"{"access_token":"a1-b2","expires_in":3600,"inner":{"refresh_token": 17}}"#;
        let mut seen = seen(body);
        seen.veil();
        let came = seen.came.as_ref().unwrap();
        assert_eq!(came.value("code").unwrap().expose(), "x1xx");
        assert_eq!(came.value("id_token").unwrap().expose(), "x1xxx");
        assert!(came.carries(&seen.state));
        let (_, exchange) = &seen.calls[0];
        assert!(exchange.sent.url.ends_with("?access_token=xxxx%1xxx11"), "{}", exchange.sent.url);
        let told: Vec<&str> = exchange.sent.form.iter().map(|(_, value)| value.expose()).collect();
        assert_eq!(told, ["refresh_token", "x1xxxxx-xx", "xxxx"]);
        assert_eq!(exchange.sent.authorization.as_ref().unwrap().expose(), "Basic xxxxxxxxxxxx");
        let body = exchange.came.as_ref().unwrap().body.bytes();
        let expected =
            br#"{"access_token":"x1-x1","expires_in":3600,"inner":{"refresh_token": 11}}"#;
        assert_eq!(body, expected);
    }

    #[test]
    fn bytes_that_are_no_text_are_veiled_whole() {
        let mut seen = seen(b"\xffab c");
        seen.veil();
        assert_eq!(seen.calls[0].1.came.as_ref().unwrap().body.bytes(), b"\xffxx x");
    }
}
