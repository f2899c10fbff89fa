//! An address as typed, taken apart so that one part can be changed and the others stay letter for letter.

pub(super) struct AddressText<'a> {
    /// The scheme with `://`, and a login with its `@`.
    front: &'a str,
    pub host: &'a str,
    /// The port with its colon, or nothing.
    port: &'a str,
    pub path: &'a str,
    /// The query and the part behind `#`, with their signs.
    tail: &'a str,
}

impl<'a> AddressText<'a> {
    /// Takes an address apart; nothing when no scheme stands in front.
    pub(super) fn split(text: &'a str) -> Option<Self> {
        let text = text.trim();
        let start = text.find("://")? + "://".len();
        let server_end = end_of(text, start, &['/', '?', '#', '\\']);
        let server = text.get(start..server_end)?;
        let host_start = start + server.rfind('@').map_or(0, |at| at + 1);
        let path_end = end_of(text, server_end, &['?', '#']);
        let host_and_port = text.get(host_start..server_end)?;
        let number_end = host_and_port.find(']').unwrap_or_default();
        let host_end = end_of(host_and_port, number_end, &[':']);
        let (host, port) = host_and_port.split_at(host_end);
        Some(Self {
            front: text.get(..host_start)?,
            host,
            port,
            path: text.get(server_end..path_end)?,
            tail: text.get(path_end..)?,
        })
    }

    /// The address with another host.
    pub(super) fn with_host(&self, host: &str) -> String {
        [self.front, host, self.port, self.path, self.tail].concat()
    }

    /// The address with another host and path.
    pub(super) fn with(&self, host: &str, path: &str) -> String {
        [self.front, host, self.port, path, self.tail].concat()
    }
}

/// Where the first of some signs stands from a place on, or where the text ends.
fn end_of(text: &str, from: usize, signs: &[char]) -> usize {
    text.get(from..).and_then(|rest| rest.find(signs)).map_or(text.len(), |at| from + at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_found_and_put_together_again() {
        for (text, host, path) in [
            ("https://a.example", "a.example", ""),
            (" https://u:p@a.example:8443/b/c?d=/e#f ", "a.example", "/b/c"),
            ("https://a.example?b=c", "a.example", ""),
            ("https://[::1]:8443/a", "[::1]", "/a"),
        ] {
            let parts = AddressText::split(text).unwrap();
            assert_eq!((parts.host, parts.path), (host, path), "{text}");
            assert_eq!(parts.with_host(host), text.trim());
        }
        assert!(AddressText::split("a.example/b").is_none());
    }

    #[test]
    fn one_part_changes_and_the_others_stay() {
        let parts = AddressText::split("https://A.example:1/b/c?D=e").unwrap();
        assert_eq!(parts.with_host("x.example"), "https://x.example:1/b/c?D=e");
        assert_eq!(parts.with("x.example", "/y"), "https://x.example:1/y?D=e");
    }
}
