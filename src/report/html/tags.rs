//! HTML as it grows. Tags are words of this program only; everything else is escaped on its way in.

use std::fmt::Write as _;

/// A page in the making.
#[derive(Default)]
pub(super) struct Tags {
    page: String,
}

impl Tags {
    /// Tags, and text that is part of the page's own form. Nothing made at run time fits in here.
    pub(super) fn tags(&mut self, tags: &'static str) {
        self.page.push_str(tags);
    }

    /// Text, as it is to be read: in an element or between the quotes of an attribute.
    pub(super) fn text(&mut self, text: &str) {
        for c in text.chars() {
            match c {
                '&' => self.page.push_str("&amp;"),
                '<' => self.page.push_str("&lt;"),
                '>' => self.page.push_str("&gt;"),
                '"' => self.page.push_str("&quot;"),
                '\'' => self.page.push_str("&#39;"),
                // A page that was kept must not hold them (HTML, 13.1.4.3), and they are told by number before.
                '\0'..='\u{8}' | '\u{b}'..='\u{1f}' | '\u{7f}'..='\u{9f}' => {}
                other => self.page.push(other),
            }
        }
    }

    pub(super) fn number(&mut self, number: usize) {
        // Writing to a text cannot fail.
        let _written = write!(self.page, "{number}");
    }

    /// An element without attributes around a text.
    pub(super) fn element(&mut self, open: &'static str, text: &str, close: &'static str) {
        self.tags(open);
        self.text(text);
        self.tags(close);
    }

    /// A heading of that level, around what `inside` puts in.
    pub(super) fn heading(&mut self, level: usize, inside: impl FnOnce(&mut Self)) {
        self.tags("<h");
        self.number(level);
        self.tags(">");
        inside(self);
        self.tags("</h");
        self.number(level);
        self.tags(">\n");
    }

    pub(super) fn finish(self) -> String {
        self.page
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_no_markup_anywhere() {
        let mut tags = Tags::default();
        tags.element("<p>", "</p><a href=\"x\" id='y'>&lt;\u{1b}", "</p>");
        let escaped = "&lt;/p&gt;&lt;a href=&quot;x&quot; id=&#39;y&#39;&gt;&amp;lt;";
        assert_eq!(tags.finish(), format!("<p>{escaped}</p>"));
    }
}
