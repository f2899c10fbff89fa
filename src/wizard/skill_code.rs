//! The code of the skill at step 9: what it is written from, and taking it along.

use crate::model::Locale;
use crate::model::Manifest;
use crate::model::SkillKind;
use crate::skill_code;
use crate::skill_code::CodeFile;
use crate::skill_code::CodeLanguage;
use crate::skill_code::Skill;
use crate::wizard::Effect;
use crate::wizard::Wizard;

/// The folder the code is saved in unless the person says otherwise.
const FOLDER: &str = "skill-code";
/// The name of the zip.
const ZIP: &str = "skill-code.zip";
/// Where the code of a hosted skill lies in its project, and so in a zip of it.
const HOSTED: &str = "lambda/";

impl Wizard {
    /// The files of the code; none for a kind of skill that there is no code for.
    pub fn code_files(&self) -> Vec<CodeFile> {
        let manifest = self.known_manifest();
        let skill = Skill {
            settings: &self.request(),
            kind: self.kind,
            name: &self.skill_name,
            locale: self.code_locale(),
            sends_events: manifest.as_ref().map(|manifest| Manifest::new(manifest).sends_events()),
        };
        skill_code::files(&skill, self.code_language).unwrap_or_default()
    }

    /// The locale that the code speaks: the first that Amazon told of the skill, that of the skill that is made, else
    /// the usual one.
    pub fn code_locale(&self) -> Locale {
        let manifest = self.known_manifest();
        let manifest = manifest.as_ref().map(Manifest::new);
        let mut told = manifest.into_iter().flat_map(Manifest::locales);
        let told = told.find_map(|(tag, _)| Locale::parse(tag));
        told.or_else(|| self.own_new_skill().map(|skill| skill.locale)).unwrap_or_default()
    }

    pub(super) fn choose_code_language(&mut self, language: CodeLanguage) -> Vec<Effect> {
        self.code_language = language;
        self.code_file = 0;
        vec![Effect::SaveDraft]
    }

    pub(super) fn show_code_file(&mut self, index: usize) -> Vec<Effect> {
        self.code_file = index;
        Vec::new()
    }

    pub(super) fn save_code_folder(&self) -> Vec<Effect> {
        self.with_code(|code| Effect::SaveCodeFolder { name: FOLDER, code })
    }

    pub(super) fn save_code_zip(&self) -> Vec<Effect> {
        let front = if self.kind == SkillKind::Custom { HOSTED } else { "" };
        self.with_code(|code| Effect::SaveCodeZip { name: ZIP, front, code })
    }

    fn with_code(&self, effect: impl FnOnce(Vec<CodeFile>) -> Effect) -> Vec<Effect> {
        let code = self.code_files();
        if code.is_empty() { Vec::new() } else { vec![effect(code)] }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::model::ManifestFacts;
    use crate::model::Secret;
    use crate::wizard::Copied;
    use crate::wizard::Message;

    fn told(manifest: &serde_json::Value) -> Wizard {
        let mut wizard = Wizard::new();
        wizard.skill_id = "amzn1.ask.skill.0".to_owned();
        wizard.take_manifest(&ManifestFacts {
            skill_id: wizard.skill_id.clone(),
            kind: Some(SkillKind::Custom),
            manifest: manifest.as_object().unwrap().clone(),
            ..ManifestFacts::default()
        });
        wizard
    }

    #[test]
    fn the_code_speaks_the_first_locale_that_amazon_told() {
        assert_eq!(Wizard::new().code_locale().tag(), "en-US");
        let locales = json!({"publishingInformation": {"locales": {"xx-XX": {}, "it-IT": {}}}});
        let mut wizard = told(&locales);
        assert_eq!(wizard.code_locale().tag(), "it-IT");
        // Of another skill it says nothing.
        wizard.skill_id.push('1');
        assert_eq!(wizard.code_locale().tag(), "en-US");
    }

    #[test]
    fn the_grant_is_left_out_only_when_amazon_said_that_no_events_are_sent() {
        let answers = |wizard: &mut Wizard| {
            wizard.kind = SkillKind::SmartHome;
            wizard.code_files().iter().any(|file| file.text.contains("AcceptGrant"))
        };
        assert!(answers(&mut Wizard::new()));
        assert!(!answers(&mut told(&json!({"permissions": []}))));
        let on = json!({"permissions": [{"name": "alexa::async_event:write"}]});
        assert!(answers(&mut told(&on)));
    }

    #[test]
    fn it_is_copied_and_saved_without_the_secret() {
        let mut wizard = Wizard::new();
        wizard.secret = Secret::new("hush");
        wizard.update(Message::ChooseCodeLanguage(CodeLanguage::Python));
        let copied = wizard.copy_text(Copied::Code(1));
        assert!(copied.starts_with("ask-sdk-core"), "{copied}");
        assert_eq!(wizard.copy_text(Copied::Code(2)), "");
        for (message, front) in
            [(Message::SaveCodeFolder, None), (Message::SaveCodeZip, Some("lambda/"))]
        {
            let effects = wizard.update(message);
            let [Effect::SaveCodeFolder { code, .. } | Effect::SaveCodeZip { code, .. }] =
                effects.as_slice()
            else {
                panic!("nothing is saved")
            };
            assert_eq!(code.len(), 2);
            assert!(code.iter().all(|file| !file.text.contains("hush")));
            if let [Effect::SaveCodeZip { front: given, .. }] = effects.as_slice() {
                assert_eq!(Some(*given), front);
            }
        }
    }

    #[test]
    fn a_kind_without_code_saves_nothing() {
        let mut wizard = Wizard::new();
        wizard.kind = SkillKind::Video;
        assert!(wizard.update(Message::SaveCodeFolder).is_empty());
        assert!(wizard.update(Message::SaveCodeZip).is_empty());
        assert!(wizard.update(Message::Copy(Copied::Code(0))).is_empty());
    }

    #[test]
    fn another_language_begins_at_its_first_file() {
        let mut wizard = Wizard::new();
        wizard.update(Message::ShowCodeFile(1));
        assert_eq!(wizard.code_file, 1);
        let effects = wizard.update(Message::ChooseCodeLanguage(CodeLanguage::Python));
        assert!(effects == [Effect::SaveDraft]);
        assert_eq!(wizard.code_file, 0);
        wizard.update(Message::ToggleCodePin(2));
        let kept = Wizard::from_draft(&wizard.to_draft());
        assert_eq!(kept.code_language, CodeLanguage::Python);
        assert_eq!(kept.ticks.code, [false, false, true, false]);
    }
}
