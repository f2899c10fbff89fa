//! Fills a template. A template is code that an editor can read: what is put in stands there as a string, such as
//! `"{{profile_url}}"`, or as a comment on a line of its own.

/// What is put into a template. What was put in is not looked at again.
pub(super) struct Filling {
    /// Whether the lines between `{{events` and `events}}` stay.
    pub(super) keeps_events: bool,
    /// Lines of code, for the comments of that name.
    pub(super) blocks: Vec<(&'static str, String)>,
    /// Literals, for the strings of that name.
    pub(super) values: Vec<(&'static str, String)>,
}

impl Filling {
    pub(super) fn fill(&self, template: &str) -> String {
        let mut filled = String::with_capacity(template.len() * 2);
        let mut keeps = true;
        for line in template.lines() {
            match marked(line) {
                Some("{{events") => keeps = self.keeps_events,
                Some("events}}") => keeps = true,
                _ if !keeps => {}
                Some(marked) => {
                    let block = self.blocks.iter().find(|(name, _)| is_name(marked, name));
                    self.put(&mut filled, block.map_or(line, |(_, block)| block), block.is_none());
                }
                None => self.put(&mut filled, line, true),
            }
        }
        filled
    }

    fn put(&self, filled: &mut String, line: &str, has_values: bool) {
        let mut rest = line;
        while let Some((before, (name, after))) = next(rest).filter(|_| has_values) {
            filled.push_str(before);
            let value = self.values.iter().find(|(known, _)| *known == name);
            filled.push_str(value.map_or("\"\"", |(_, literal)| literal));
            rest = after;
        }
        filled.push_str(rest);
        filled.push('\n');
    }
}

/// A text as a string of JavaScript, Python and JSON: what could end it or hide in it is escaped, and stays one line.
pub(super) fn literal(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// What stands in a comment that fills its line.
fn marked(line: &str) -> Option<&str> {
    let line = line.trim();
    let comment = line.strip_prefix("//").or_else(|| line.strip_prefix('#'))?;
    Some(comment.trim())
}

fn is_name(marked: &str, name: &str) -> bool {
    marked.strip_prefix("{{").and_then(|rest| rest.strip_suffix("}}")) == Some(name)
}

/// What stands before the next string to fill, its name, and what stands after it.
fn next(line: &str) -> Option<(&str, (&str, &str))> {
    let (before, rest) = line.split_once("\"{{")?;
    Some((before, rest.split_once("}}\"")?))
}
