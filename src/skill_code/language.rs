//! The languages that code is written in, with their templates.

use crate::model::SkillKind;

/// How wide a comment is, in characters.
const WIDTH: usize = 92;

/// A file's name and its template.
type Template = (&'static str, &'static str);

const NODE_CUSTOM: &[Template] = &[
    ("index.js", include_str!("../../assets/code/node/custom.js")),
    ("package.json", include_str!("../../assets/code/node/package.json")),
];
const NODE_SMART_HOME: &[Template] = &[
    ("index.js", include_str!("../../assets/code/node/smart-home.js")),
    ("package.json", include_str!("../../assets/code/node/smart-home-package.json")),
];
const NODE_WHO_IS: &str = include_str!("../../assets/code/node/who-is.js");
const PYTHON_CUSTOM: &[Template] = &[
    ("lambda_function.py", include_str!("../../assets/code/python/custom.py")),
    ("requirements.txt", include_str!("../../assets/code/python/requirements.txt")),
];
const PYTHON_SMART_HOME: &[Template] =
    &[("lambda_function.py", include_str!("../../assets/code/python/smart-home.py"))];
const PYTHON_WHO_IS: &str = include_str!("../../assets/code/python/who-is.py");

/// What the code is written in.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq)]
pub enum CodeLanguage {
    /// JavaScript for Node.js.
    #[default]
    Node,
    Python,
}

impl CodeLanguage {
    /// Both, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::Node, Self::Python];

    /// Its name; a brand, so it is not translated.
    pub fn name(self) -> &'static str {
        match self {
            Self::Node => "Node.js",
            Self::Python => "Python",
        }
    }

    /// The word in drafts and on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Node => "node",
            Self::Python => "python",
        }
    }

    /// The one of that word; an unknown word is Node.js.
    pub fn parse(word: &str) -> Self {
        Self::ALL.into_iter().find(|language| language.as_str() == word).unwrap_or_default()
    }

    /// How a comment that ends with its line begins.
    pub fn comment_mark(self) -> &'static str {
        match self {
            Self::Node => "//",
            Self::Python => "#",
        }
    }

    pub(super) fn templates(self, kind: SkillKind) -> Option<&'static [Template]> {
        match (self, kind) {
            (Self::Node, SkillKind::Custom) => Some(NODE_CUSTOM),
            (Self::Node, SkillKind::SmartHome) => Some(NODE_SMART_HOME),
            (Self::Python, SkillKind::Custom) => Some(PYTHON_CUSTOM),
            (Self::Python, SkillKind::SmartHome) => Some(PYTHON_SMART_HOME),
            (_, SkillKind::Video | SkillKind::Music | SkillKind::Other) => None,
        }
    }

    /// The part that asks whose token it is, the same for every kind of skill.
    pub(super) fn who_is(self) -> &'static str {
        match self {
            Self::Node => NODE_WHO_IS,
            Self::Python => PYTHON_WHO_IS,
        }
    }

    pub(super) fn indent(self) -> &'static str {
        match self {
            Self::Node => "  ",
            Self::Python => "    ",
        }
    }

    /// A text as a comment of lines that are not too long.
    pub(super) fn comment(self, text: &str) -> String {
        let mut lines: Vec<String> = Vec::new();
        for word in text.split_whitespace() {
            match lines.last_mut() {
                Some(line) if line.chars().count() + word.chars().count() < WIDTH => {
                    line.push(' ');
                    line.push_str(word);
                }
                _ => lines.push(format!("{} {word}", self.comment_mark())),
            }
        }
        lines.join("\n")
    }
}
