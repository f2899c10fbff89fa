//! The questions that settle what could not be checked, and what the customer saw.

use crate::model::AlexaRedirectUrl;
use crate::review::Effect;
use crate::review::Review;
use crate::review::SYMPTOMS;
use crate::review::Symptom;
use crate::rules::Answer;
use crate::rules::Ask;
use crate::rules::Finding;
use crate::rules::NotChecked;
use crate::rules::Question;
use crate::rules::Reason;

impl Review {
    /// What the customer saw.
    pub fn symptom(&self) -> Option<&'static Symptom> {
        SYMPTOMS.get(self.saw?)
    }

    /// Whether a rule of that code is likely to be the cause of what the customer saw.
    pub fn is_likely(&self, code: &str) -> bool {
        self.symptom().is_some_and(|symptom| symptom.codes.contains(&code))
    }

    /// The findings with their places, the likely causes first; else as the rules sorted them.
    pub fn ordered(&self) -> Vec<(usize, &Finding)> {
        let findings = self.shown.iter().flat_map(|shown| &shown.checked.findings);
        let mut ordered: Vec<(usize, &Finding)> = findings.enumerate().collect();
        ordered.sort_by_key(|(_, finding)| !self.is_likely(finding.code));
        ordered
    }

    /// What was not checked and why, grouped; what is likely to be the cause first, then what an answer settles.
    /// A question that was answered stays, so that the answer can be changed.
    pub fn not_checked(&self) -> Vec<(Reason, Vec<&'static str>)> {
        let Some(shown) = &self.shown else { return Vec::new() };
        let mut groups = grouped(&shown.checked.not_checked);
        for question in Question::ALL {
            let is_there = groups.iter().any(|(reason, _)| *reason == Reason::Asks(question));
            if !is_there && self.answered.contains(&question) {
                groups.push((Reason::Asks(question), Vec::new()));
            }
        }
        groups.sort_by_key(|(reason, codes)| {
            let is_likely = codes.iter().any(|code| self.is_likely(code));
            (!is_likely, !matches!(reason, Reason::Asks(_)))
        });
        groups
    }

    /// What is being typed as the answer to a question.
    pub fn typed_mut(&mut self, question: Question) -> &mut String {
        self.typed.entry(question).or_default()
    }

    pub(super) fn saw(&mut self, place: Option<usize>) -> Vec<Effect> {
        self.saw = place.filter(|place| *place < SYMPTOMS.len());
        Vec::new()
    }

    pub(super) fn answer(&mut self, question: Question, answer: Option<Answer>) -> Vec<Effect> {
        let Some(shown) = &mut self.shown else { return Vec::new() };
        question.put(&mut shown.context, answer);
        if !self.answered.contains(&question) {
            self.answered.push(question);
        }
        self.judge_again();
        Vec::new()
    }

    /// After more became known around what is shown.
    pub(super) fn judge_again(&mut self) {
        if let Some(shown) = &mut self.shown {
            shown.judge();
        }
        // Another finding may stand in the place of the one whose value was copied.
        self.copied = None;
        self.repair = None;
    }

    pub(super) fn answer_typed(&mut self, question: Question) -> Vec<Effect> {
        let text = self.typed_mut(question).trim().to_owned();
        let answer = match question.ask() {
            _ if text.is_empty() => None,
            Ask::Lines => {
                let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
                Some(Answer::Lines(lines.map(str::to_owned).collect()))
            }
            Ask::VendorId => Some(Answer::Text(vendor_id(&text))),
            Ask::Request => {
                // A token may be in it, so it does not stay in the box.
                self.typed.remove(&question);
                Some(Answer::Text(text))
            }
            Ask::YesNo | Ask::Choice(_) | Ask::Setting(_) => return Vec::new(),
        };
        self.answer(question, answer)
    }
}

/// The vendor ID in an address of Alexa's, or what was typed.
fn vendor_id(text: &str) -> String {
    AlexaRedirectUrl::parse(text).map_or_else(|_problem| text.to_owned(), |url| url.vendor_id)
}

fn grouped(all: &[NotChecked]) -> Vec<(Reason, Vec<&'static str>)> {
    crate::rules::by_reason(all)
}
