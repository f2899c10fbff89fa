//! “I have no skill yet”: what the skill is made of, and the skill that comes of it.

use crate::i18n::new_skill_words;
use crate::model::Hosting;
use crate::model::InvocationName;
use crate::model::Locale;
use crate::model::NewSkill;
use crate::model::NewSkillProblem;
use crate::model::SkillKind;
use crate::skill_code::CodeLanguage;
use crate::wizard::Effect;
use crate::wizard::Input;
use crate::wizard::Wizard;
use crate::wizard::judging::Words;

impl Wizard {
    /// Whether there is a skill. The ID of one comes back when it is chosen again.
    pub(super) fn choose_new_skill(&mut self, makes: bool) -> Vec<Effect> {
        if makes == self.makes_skill {
            return Vec::new();
        }
        self.makes_skill = makes;
        std::mem::swap(&mut self.skill_id, &mut self.put_by);
        self.skill_name.clear();
        if !makes {
            return vec![Effect::SaveDraft];
        }
        // Only a custom skill can be made with what is asked here.
        let effects = self.choose_kind(SkillKind::Custom);
        self.skill_id.clear();
        self.name_skill(Input::NewSkillName);
        effects
    }

    pub(super) fn choose_locale(&mut self, locale: Locale) -> Vec<Effect> {
        self.new_skill.locale = locale;
        vec![Effect::SaveDraft]
    }

    /// The code of step 9 is shown in the language that the skill's place runs.
    pub(super) fn choose_hosting(&mut self, hosting: Hosting) -> Vec<Effect> {
        match hosting {
            Hosting::AlexaNode => self.code_language = CodeLanguage::Node,
            Hosting::AlexaPython => self.code_language = CodeLanguage::Python,
            Hosting::Own(_) => {}
        }
        self.new_skill.hosting = match hosting {
            Hosting::Own(_) => Hosting::Own(self.own_place.clone()),
            alexas @ (Hosting::AlexaNode | Hosting::AlexaPython) => alexas,
        };
        vec![Effect::SaveDraft]
    }

    pub(super) fn toggle_brand(&mut self) -> Vec<Effect> {
        self.new_skill.is_brand = !self.new_skill.is_brand;
        vec![Effect::SaveDraft]
    }

    pub(super) fn take_invocation(&mut self) -> Vec<Effect> {
        if let Some(name) = self.suggested_invocation() {
            self.forget_talk(Input::Invocation);
            self.put(Input::Invocation, &name);
        }
        vec![Effect::SaveDraft]
    }

    /// The nearest invocation name that breaks no rule; `None` when there is none, or nothing has to change.
    pub fn suggested_invocation(&self) -> Option<String> {
        let NewSkill { invocation, locale, is_brand, .. } = &self.new_skill;
        InvocationName::suggestion(invocation, *locale, *is_brand)
    }

    /// What stops the skill from being made of what stands in that box.
    pub(super) fn new_skill_problem(&self, input: Input) -> Option<Words> {
        let is_here = |problem: &NewSkillProblem| {
            let home = match problem {
                NewSkillProblem::NameEmpty
                | NewSkillProblem::NameTooShort
                | NewSkillProblem::NameTooLong => Input::NewSkillName,
                NewSkillProblem::Invocation(_) => Input::Invocation,
                NewSkillProblem::Endpoint => Input::Endpoint,
            };
            home == input
        };
        let problem = self.new_skill.problems().into_iter().find(is_here)?;
        let (key, what) = new_skill_words(&problem);
        Some((key, vec![("what", what)]))
    }

    /// The boxes of step 1 for a skill that is made, in their order.
    pub(super) fn new_skill_boxes(&self) -> Vec<Input> {
        let mut boxes = vec![Input::NewSkillName, Input::Invocation];
        if !self.new_skill.hosting.is_alexas() {
            boxes.push(Input::Endpoint);
        }
        boxes.push(Input::Vendor);
        boxes
    }

    /// What was typed into that box is taken over: the skill is called as it is to be made, everywhere.
    pub(super) fn name_skill(&mut self, input: Input) {
        if input == Input::Endpoint && !self.new_skill.hosting.is_alexas() {
            self.new_skill.hosting = Hosting::Own(self.own_place.clone());
        }
        if input == Input::NewSkillName && self.makes_skill {
            self.new_skill.name.trim().clone_into(&mut self.skill_name);
        }
        if input == Input::SkillId && !self.skill_id.trim().is_empty() {
            self.makes_skill = false;
        }
    }

    /// The skill is there: from now on it is set up like any other.
    pub fn take_made(&mut self, skill_id: &str, skill: NewSkill) {
        self.makes_skill = false;
        self.new_skill = skill;
        skill_id.clone_into(&mut self.skill_id);
        skill_id.clone_into(&mut self.made_skill_id);
        self.new_skill.name.trim().clone_into(&mut self.skill_name);
    }

    /// People open the skill that was made by another name.
    pub fn rename_made(&mut self, skill_id: &str, invocation: &str) {
        if skill_id == self.made_skill_id {
            invocation.clone_into(&mut self.new_skill.invocation);
        }
    }

    /// What the skill that is set up is made of, or was; `None` for one that was there.
    pub fn own_new_skill(&self) -> Option<&NewSkill> {
        let skill_id = self.skill_id.trim();
        let was_made = !skill_id.is_empty() && skill_id == self.made_skill_id;
        (self.makes_skill || was_made).then_some(&self.new_skill)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wizard::Focus;
    use crate::wizard::Message;
    use crate::wizard::Step;

    const SKILL: &str = "amzn1.ask.skill.0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9";

    fn making() -> Wizard {
        let mut wizard = Wizard::new();
        wizard.update(Message::ChooseNewSkill(true));
        wizard
    }

    fn typed(wizard: &mut Wizard, input: Input, text: &str) {
        text.clone_into(wizard.text_mut(input));
        wizard.update(Message::Edited(input));
        wizard.update(Message::Left(input));
    }

    #[test]
    fn its_names_stand_in_the_way_of_the_next_step_and_no_skill_id_does() {
        let mut wizard = making();
        let boxes = |wizard: &Wizard| -> Vec<Input> {
            wizard.problems(Step::Skill).iter().map(|problem| problem.input).collect()
        };
        assert_eq!(boxes(&wizard), [Input::NewSkillName, Input::Invocation, Input::Vendor]);
        typed(&mut wizard, Input::NewSkillName, "Tea Timer");
        typed(&mut wizard, Input::Invocation, "Tea timer");
        assert_eq!(boxes(&wizard), [Input::Invocation, Input::Vendor]);
        assert_eq!(wizard.suggested_invocation().as_deref(), Some("tea timer"));
        wizard.update(Message::TakeInvocation);
        assert_eq!(wizard.new_skill.invocation, "tea timer");
        assert_eq!(boxes(&wizard), [Input::Vendor]);
        assert_eq!(wizard.suggested_invocation(), None);
        wizard.update(Message::Change(Input::SkillId));
        assert_eq!(wizard.focus_wanted, Some(Focus::Input(Input::NewSkillName)));
    }

    #[test]
    fn each_locale_has_letters_of_its_own() {
        let mut wizard = making();
        typed(&mut wizard, Input::Invocation, "चाय टाइमर");
        assert!(wizard.new_skill_problem(Input::Invocation).is_some());
        let hindi = Locale::parse("hi-IN").unwrap();
        wizard.update(Message::ChooseLocale(hindi));
        assert!(wizard.new_skill_problem(Input::Invocation).is_none());
        assert_eq!(wizard.code_locale(), hindi, "the code speaks it, too");
    }

    #[test]
    fn the_skill_that_was_there_and_the_one_to_be_made_keep_what_was_typed() {
        let mut wizard = Wizard::new();
        wizard.kind = SkillKind::SmartHome;
        typed(&mut wizard, Input::SkillId, SKILL);
        wizard.update(Message::ChooseNewSkill(true));
        assert_eq!((wizard.kind, wizard.skill_id.as_str()), (SkillKind::Custom, ""));
        typed(&mut wizard, Input::NewSkillName, " Tea Timer ");
        assert_eq!(wizard.skill_name, "Tea Timer");
        wizard.update(Message::ChooseNewSkill(false));
        assert_eq!((wizard.skill_id.as_str(), wizard.skill_name.as_str()), (SKILL, ""));
        wizard.update(Message::ChooseNewSkill(true));
        assert_eq!(wizard.skill_name, "Tea Timer");
        wizard.update(Message::Pasted(Input::NewSkillName, " Egg Timer ".to_owned()));
        assert_eq!(wizard.skill_name, "Egg Timer");
        let kept = Wizard::from_draft(&wizard.to_draft());
        assert_eq!((kept.makes_skill, &kept.new_skill), (true, &wizard.new_skill));
        // A skill ID that is given after all ends it.
        wizard.update(Message::Pasted(Input::Vendor, SKILL.to_owned()));
        wizard.update(Message::Recognised(Input::Vendor, crate::wizard::RecogniserAnswer::MoveIt));
        assert_eq!((wizard.makes_skill, wizard.skill_id.as_str()), (false, SKILL));
    }

    #[test]
    fn a_place_of_ones_own_is_asked_for_where_it_is_chosen_and_kept_where_it_is_not() {
        let mut wizard = making();
        let has_problem = |wizard: &Wizard| {
            let problems = wizard.problems(Step::Skill);
            problems.iter().any(|problem| problem.input == Input::Endpoint)
        };
        wizard.update(Message::ChooseHosting(Hosting::Own(String::new())));
        assert!(!has_problem(&wizard), "it may be told later");
        typed(&mut wizard, Input::Endpoint, "http://voice.tidewater-lights.com");
        assert!(has_problem(&wizard));
        let place = "https://voice.tidewater-lights.com/alexa";
        typed(&mut wizard, Input::Endpoint, place);
        assert!(!has_problem(&wizard));
        assert_eq!(wizard.new_skill.hosting, Hosting::Own(place.to_owned()));
        wizard.update(Message::ChooseHosting(Hosting::AlexaNode));
        let mut kept = Wizard::from_draft(&wizard.to_draft());
        assert_eq!(kept.new_skill.hosting, Hosting::AlexaNode);
        kept.update(Message::ChooseHosting(Hosting::Own(String::new())));
        assert_eq!(kept.new_skill.hosting, Hosting::Own(place.to_owned()));
    }

    #[test]
    fn what_was_made_is_set_up_like_any_other() {
        let mut wizard = making();
        wizard.update(Message::ChooseHosting(Hosting::AlexaPython));
        assert_eq!(wizard.code_language, CodeLanguage::Python);
        let skill = NewSkill {
            name: "Tea Timer".to_owned(),
            locale: Locale::parse("it-IT").unwrap(),
            invocation: "tea timer".to_owned(),
            ..NewSkill::default()
        };
        wizard.take_made(SKILL, skill);
        assert_eq!((wizard.makes_skill, wizard.skill_id.as_str()), (false, SKILL));
        assert_eq!(wizard.code_locale().tag(), "it-IT");
        wizard.rename_made(SKILL, "egg timer");
        let kept = Wizard::from_draft(&wizard.to_draft());
        assert_eq!(kept.own_new_skill().unwrap().invocation, "egg timer");
        wizard.skill_id.push('1');
        assert!(wizard.own_new_skill().is_none(), "another skill is none of it");
    }
}
