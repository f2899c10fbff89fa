//! The ID of a skill.

use crate::model::AmazonIdKind;
use crate::model::is_hidden;

/// A skill ID as SMAPI takes it: 1 to 255 characters, no blanks.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct SkillId(String);

/// Why a text is not a skill ID.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum SkillIdProblem {
    Empty,
    /// It begins like another of Amazon's IDs.
    OtherKind(AmazonIdKind),
    /// It is an address of a web page.
    AnAddress,
    /// A blank or an unseen character stands inside.
    Blanks,
    /// More than 255 characters.
    TooLong,
}

impl SkillId {
    /// Reads a skill ID; blanks around it do not count. An unusual form passes, see [`SkillId::is_usual`].
    pub fn parse(text: &str) -> Result<Self, SkillIdProblem> {
        let text = text.trim();
        if text.is_empty() {
            return Err(SkillIdProblem::Empty);
        }
        if text.contains("://") {
            return Err(SkillIdProblem::AnAddress);
        }
        if text.chars().any(|c| c.is_whitespace() || is_hidden(c)) {
            return Err(SkillIdProblem::Blanks);
        }
        if let Some(kind) = AmazonIdKind::of(text).filter(|kind| *kind != AmazonIdKind::Skill) {
            return Err(SkillIdProblem::OtherKind(kind));
        }
        if text.chars().count() > 255 {
            return Err(SkillIdProblem::TooLong);
        }
        Ok(Self(text.to_owned()))
    }

    /// Whether it has one of the forms Amazon gives out: `amzn1.ask.skill.` or `amzn1.echo-sdk-ams.app.`,
    /// followed by a UUID.
    pub fn is_usual(&self) -> bool {
        ["amzn1.ask.skill.", "amzn1.echo-sdk-ams.app."]
            .iter()
            .find_map(|beginning| self.0.strip_prefix(beginning))
            .is_some_and(is_uuid)
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn is_uuid(text: &str) -> bool {
    let groups: Vec<&str> = text.split('-').collect();
    groups.iter().map(|group| group.len()).eq([8, 4, 4, 4, 12])
        && groups.concat().bytes().all(|b| b.is_ascii_hexdigit())
}

impl SkillIdProblem {
    /// The name of its text. The text of another kind of ID takes `kind`.
    pub fn text_key(self) -> &'static str {
        match self {
            Self::Empty => "skill-id-empty",
            Self::OtherKind(_) => "skill-id-other-kind",
            Self::AnAddress => "skill-id-address",
            Self::Blanks => "skill-id-blanks",
            Self::TooLong => "skill-id-too-long",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const UUID: &str = "1a2b3c4d-0000-4000-8000-1a2b3c4d5e6f";

    #[test]
    fn both_forms_are_usual() {
        for beginning in ["amzn1.ask.skill.", "amzn1.echo-sdk-ams.app."] {
            assert!(SkillId::parse(&format!(" {beginning}{UUID}\n")).unwrap().is_usual());
        }
    }

    #[test]
    fn an_unusual_form_passes() {
        for text in ["amzn1.ask.skill.short", "my-skill", "amzn1.alexa.skill.x"] {
            let id = SkillId::parse(text).unwrap();
            assert!(!id.is_usual());
            assert_eq!(id.as_str(), text);
        }
    }

    #[test]
    fn each_fault_has_its_name() {
        let cases = [
            ("  ", SkillIdProblem::Empty),
            ("M2AB3CD4EFGH5I", SkillIdProblem::OtherKind(AmazonIdKind::Vendor)),
            ("amzn1.application-oa2-client.0", SkillIdProblem::OtherKind(AmazonIdKind::LwaClient)),
            ("https://developer.amazon.com/x", SkillIdProblem::AnAddress),
            ("amzn1.ask.skill. 1", SkillIdProblem::Blanks),
            ("amzn1.ask.skill.\u{200b}1", SkillIdProblem::Blanks),
        ];
        for (text, problem) in cases {
            assert_eq!(SkillId::parse(text), Err(problem), "{text}");
        }
        assert_eq!(SkillId::parse(&"x".repeat(256)), Err(SkillIdProblem::TooLong));
        assert!(SkillId::parse(&"x".repeat(255)).is_ok());
    }
}
