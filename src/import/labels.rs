//! The names that consoles, configuration files and mails give the values, and the rows in which both stand.

use crate::model::Field;

/// What a label stands for.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Label {
    Field(Field),
    /// The sign-in address in the skill's own iOS app.
    IosUrl,
    /// The sign-in address in the skill's own Android app.
    AndroidUrl,
    SkillId,
    VendorId,
    AlexaRedirectUrls,
}

/// A label and what stands behind or below it.
#[derive(Clone, Debug, PartialEq)]
pub struct Row<'a> {
    pub label: Label,
    /// What follows on the same line, when that is something, and the lines below up to the next label.
    pub values: Vec<&'a str>,
}

/// Letters and digits alone, small. The first that a label ends with counts.
const LABELS: [(&str, Label); 32] = [
    ("iosappauthorizationuri", Label::IosUrl),
    ("androidappauthorizationuri", Label::AndroidUrl),
    ("clientid", Label::Field(Field::ClientId)),
    ("clientsecret", Label::Field(Field::ClientSecret)),
    ("yoursecret", Label::Field(Field::ClientSecret)),
    ("secret", Label::Field(Field::ClientSecret)),
    ("skillid", Label::SkillId),
    ("vendorid", Label::VendorId),
    ("alexaredirecturls", Label::AlexaRedirectUrls),
    ("alexaredirecturl", Label::AlexaRedirectUrls),
    ("authorizationuri", Label::Field(Field::AuthorizationUrl)),
    ("authorizationurl", Label::Field(Field::AuthorizationUrl)),
    ("authorizationendpoint", Label::Field(Field::AuthorizationUrl)),
    ("reciprocalaccesstokenurl", Label::Field(Field::ReciprocalAccessTokenUrl)),
    ("accesstokenuri", Label::Field(Field::AccessTokenUrl)),
    ("accesstokenurl", Label::Field(Field::AccessTokenUrl)),
    ("tokenendpoint", Label::Field(Field::AccessTokenUrl)),
    ("tokenurl", Label::Field(Field::AccessTokenUrl)),
    ("tokenuri", Label::Field(Field::AccessTokenUrl)),
    ("scope", Label::Field(Field::Scopes)),
    ("scopes", Label::Field(Field::Scopes)),
    ("domainlist", Label::Field(Field::Domains)),
    ("domains", Label::Field(Field::Domains)),
    ("authenticationscheme", Label::Field(Field::AccessTokenScheme)),
    ("accesstokenscheme", Label::Field(Field::AccessTokenScheme)),
    ("tokenexpirationtime", Label::Field(Field::DefaultTokenExpirationInSeconds)),
    ("tokenexpirationinseconds", Label::Field(Field::DefaultTokenExpirationInSeconds)),
    ("yourredirecturls", Label::Field(Field::RedirectUrls)),
    ("redirecturls", Label::Field(Field::RedirectUrls)),
    ("authorizationgranttype", Label::Field(Field::Type)),
    ("granttype", Label::Field(Field::Type)),
    ("type", Label::Field(Field::Type)),
];

const SECRET: Label = Label::Field(Field::ClientSecret);

/// Labels that count only when nothing stands before them, since they end other words too.
const ALONE: [&str; 6] = ["domains", "redirecturls", "scope", "scopes", "secret", "type"];

/// Buttons and marks that get copied together with a row.
const NOISE: [&str; 10] = [
    "addanother",
    "adddomain",
    "addscope",
    "copied",
    "copy",
    "edit",
    "hidesecret",
    "manage",
    "showsecret",
    "websettings",
];

/// A shorter line is no label, and shorter signs alone are no secret. Bytes.
const SHORTEST: usize = 4;

/// A longer line is no button. Bytes.
const LONGEST_NOISE: usize = 16;

/// More rows are not read, nor more lines below one. A console's page has two dozen.
const MOST: usize = 1000;

/// A longer label is none. Letters and digits, and bytes with everything between them.
const LONGEST: (usize, usize) = (40, 120);

/// Every row of the text: `Client ID: amzn1…`, `client_id=amzn1…`, or the label on a line of its own above the value.
/// What stands behind the first thousand, or in one of them below a thousand lines, is left out.
pub fn rows(text: &str) -> Vec<Row<'_>> {
    let mut rows: Vec<Row<'_>> = Vec::new();
    let mut plain = String::new();
    for line in text.lines().map(without_bullet).filter(|line| !line.is_empty()) {
        let row = row(line, &mut plain);
        if line.len() <= LONGEST_NOISE && NOISE.contains(&plain.as_str()) {
            continue;
        }
        match row {
            Some(_) if rows.len() >= MOST => break,
            Some((label, "")) => rows.push(Row { label, values: Vec::new() }),
            Some((label, value)) => rows.push(Row { label, values: vec![value] }),
            None => {
                if let Some(last) = rows.last_mut().filter(|last| last.values.len() < MOST) {
                    last.values.push(line);
                }
            }
        }
    }
    rows
}

/// What a label stands for. Words before it do not matter: `Your Client ID`, `LWA_CLIENT_ID`.
pub fn label(words: &str) -> Option<Label> {
    if words.len() > LONGEST.1 { None } else { label_of(&plain(words)) }
}

fn label_of(plain: &str) -> Option<Label> {
    if plain.len() < SHORTEST || plain.len() > LONGEST.0 {
        return None;
    }
    let (_, label) = LABELS.iter().find(|(label, _)| {
        if ALONE.contains(label) { plain == *label } else { plain.ends_with(label) }
    })?;
    Some(*label)
}

/// The label of a line and what follows it, which may be nothing. The longest beginning that is a label counts. What
/// the line has of letters and digits stands in `plain` then.
fn row<'a>(line: &'a str, plain: &mut String) -> Option<(Label, &'a str)> {
    plain.clear();
    if line.len() < SHORTEST {
        return None;
    }
    let (mut found, mut looked_at) = (None, 0);
    for (at, c) in line.char_indices().take_while(|(at, _)| *at <= LONGEST.1) {
        if c.is_ascii_alphanumeric() {
            plain.push(c.to_ascii_lowercase());
        } else if is_between(c) && plain.len() > looked_at {
            looked_at = plain.len();
            found = label_of(plain).map(|label| (label, at)).or(found);
        }
    }
    let whole = if line.len() <= LONGEST.1 { label_of(plain) } else { None };
    let behind = |at: usize| line.get(at..).unwrap_or_default().trim_start_matches(is_between);
    match (whole, found) {
        // A secret may consist of signs alone. Fewer are those of a button or of a box that must be filled in.
        (Some(SECRET), Some((SECRET, at))) if behind(at).len() >= SHORTEST => {
            Some((SECRET, behind(at)))
        }
        (Some(label), _) => Some((label, "")),
        (None, found) => found.map(|(label, at)| (label, behind(at))),
    }
}

fn is_between(c: char) -> bool {
    c.is_whitespace() || ":=|→".contains(c)
}

fn plain(words: &str) -> String {
    words.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect()
}

/// A line without the marks of a list, a table or a quoted mail. A value may begin with such a sign itself.
fn without_bullet(line: &str) -> &str {
    let mut line = line.trim();
    while let Some(rest) =
        ["- ", "* ", "# ", "•", "|", ">"].iter().find_map(|mark| line.strip_prefix(mark))
    {
        line = rest.trim_start();
    }
    line.strip_prefix("export ").unwrap_or(line).trim_end_matches('|').trim()
}
