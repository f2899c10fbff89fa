//! `MISSPELLINGS`: parts of an address that are often mistyped.

/// Whole parts of a path, and how they are usually spelt.
const SEGMENTS: [(&str, &str); 47] = [
    ("0auth", "oauth"),
    ("0auth2", "oauth2"),
    ("aouth", "oauth"),
    ("aouth2", "oauth2"),
    ("athorize", "authorize"),
    ("atuhorize", "authorize"),
    ("auhorize", "authorize"),
    ("auhtorize", "authorize"),
    ("aurthorize", "authorize"),
    ("auth0rize", "authorize"),
    ("autherize", "authorize"),
    ("authoirze", "authorize"),
    ("authoize", "authorize"),
    ("authorixe", "authorize"),
    ("authoriz", "authorize"),
    ("authorizee", "authorize"),
    ("authorze", "authorize"),
    ("authorzie", "authorize"),
    ("authrize", "authorize"),
    ("authroize", "authorize"),
    ("authurize", "authorize"),
    ("autorise", "authorize"),
    ("autorize", "authorize"),
    ("oatuh", "oauth"),
    ("oatuh2", "oauth2"),
    ("oauht", "oauth"),
    ("oauht2", "oauth2"),
    ("oaut", "oauth"),
    ("oaut2", "oauth2"),
    ("open-id-connect", "openid-connect"),
    ("opendid-connect", "openid-connect"),
    ("openid-conect", "openid-connect"),
    ("openid-connnect", "openid-connect"),
    ("otken", "token"),
    ("ouath", "oauth"),
    ("ouath2", "oauth2"),
    ("reamls", "realms"),
    ("relams", "realms"),
    ("t0ken", "token"),
    ("tken", "token"),
    ("tocken", "token"),
    ("toekn", "token"),
    ("tokem", "token"),
    ("tokken", "token"),
    ("tokn", "token"),
    ("tokne", "token"),
    ("toknen", "token"),
];

/// Ends of a host, and what they are meant to be.
const ENDINGS: [(&str, &str); 15] = [
    (".c0m", ".com"),
    (".cmo", ".com"),
    (".comm", ".com"),
    (".con", ".com"),
    (".coom", ".com"),
    (".cpm", ".com"),
    (".neet", ".net"),
    (".nett", ".net"),
    (".nte", ".net"),
    (".ocm", ".com"),
    (".ogr", ".org"),
    (".orgg", ".org"),
    (".rog", ".org"),
    (".vom", ".com"),
    (".xom", ".com"),
];

/// The longest entry of [`SEGMENTS`], in bytes.
const LONGEST: usize = 15;

/// The usual spelling of a mistyped part of a path; capitals do not count.
pub(in crate::rules) fn usual_segment(segment: &str) -> Option<&'static str> {
    let mut lower = [0; LONGEST];
    let lower = lower.get_mut(..segment.len())?;
    lower.copy_from_slice(segment.as_bytes());
    lower.make_ascii_lowercase();
    let lower: &[u8] = lower;
    let found = SEGMENTS.binary_search_by(|(wrong, _)| wrong.as_bytes().cmp(lower)).ok()?;
    SEGMENTS.get(found).map(|(_, right)| *right)
}

/// The mistyped end of a host with its dot, and what it is meant to be; capitals do not count.
pub(in crate::rules) fn usual_ending(host: &str) -> Option<(&str, &'static str)> {
    let last = host.get(host.rfind('.')?..)?;
    let (_, right) = ENDINGS.iter().find(|(wrong, _)| wrong.eq_ignore_ascii_case(last))?;
    Some((last, right))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mistyped_parts_are_known() {
        assert!(SEGMENTS.is_sorted_by_key(|(wrong, _)| *wrong));
        assert!(SEGMENTS.iter().any(|(wrong, _)| wrong.len() == LONGEST));
        for (wrong, right) in SEGMENTS {
            assert_eq!(usual_segment(wrong), Some(right));
            assert_eq!(usual_segment(&wrong.to_uppercase()), Some(right));
            assert_eq!(usual_segment(right), None);
        }
        for fine in
            ["authorise", "author", "auth", "tokens", "", "é", "openid-configuration-of-ours"]
        {
            assert_eq!(usual_segment(fine), None, "{fine}");
        }
    }

    #[test]
    fn mistyped_ends_are_known() {
        for (wrong, right) in ENDINGS {
            assert_eq!(usual_ending(&format!("login.tidewater{wrong}")), Some((wrong, right)));
            let capitals = wrong.to_uppercase();
            assert_eq!(usual_ending(&capitals), Some((capitals.as_str(), right)));
        }
        for fine in ["con", "login.tidewater.com", "con.tidewater.net", "tidewater.co", "x.comms"] {
            assert_eq!(usual_ending(fine), None, "{fine}");
        }
    }
}
