//! The line and the question under a box.

use egui::Ui;

use crate::i18n::Key;
use crate::i18n::field_name;
use crate::i18n::key;
use crate::i18n::text;
use crate::i18n::text_with;
use crate::views::icons;
use crate::views::pages::Outbox;
use crate::views::theme::size;
use crate::views::widgets;
use crate::views::widgets::Note;
use crate::views::widgets::Recognised;
use crate::views::wizard::checked::checked;
use crate::wizard;
use crate::wizard::Input;
use crate::wizard::Message;
use crate::wizard::Recogniser;
use crate::wizard::RecogniserAnswer;
use crate::wizard::Wizard;

/// What stands under a box, as words.
pub(super) enum Words {
    Problem { lead: String, text: String },
    Changed { text: String, undo: String },
    Plain { icon: char, text: String },
    Fine { text: String },
}

impl Words {
    /// The note that shows them.
    pub(super) fn note(&self) -> Note<'_> {
        match self {
            Self::Problem { lead, text } => Note::Problem { lead, text },
            Self::Changed { text, undo } => Note::Changed { text, undo },
            Self::Plain { icon, text } => Note::Plain { icon: *icon, text },
            Self::Fine { text } => Note::Fine(text),
        }
    }
}

/// What there is to say under a box: its problem once it was left, else what was changed in it.
pub(super) fn words(ui: &Ui, wizard: &Wizard, input: Input) -> Option<Words> {
    let fine = || wizard.fine(input).map(|key| Words::Fine { text: text(key) });
    problem(ui, wizard, input).or_else(|| wizard.notes.get(&input).map(changed)).or_else(fine)
}

fn problem(ui: &Ui, wizard: &Wizard, input: Input) -> Option<Words> {
    if !wizard.shows_problems && !wizard.left.contains(&input) {
        return None;
    }
    let problems = wizard.problems_among(wizard.step, &checked(ui, wizard));
    let problem = problems.iter().find(|problem| problem.input == input)?;
    Some(Words::Problem { lead: text(key::COMMON_PROBLEM), text: problem.words() })
}

fn changed(note: &wizard::Note) -> Words {
    match note {
        wizard::Note::Cleaned { removed, .. } => {
            let parts: Vec<String> = removed.iter().map(|part| text(*part)).collect();
            Words::Changed { text: parts.join(" "), undo: text(key::COMMON_UNDO) }
        }
        wizard::Note::VendorRead(id) => Words::Plain {
            icon: icons::CHECK,
            text: text_with(key::BOX_VENDOR_READ, &[("id", id)]),
        },
        wizard::Note::MovedFrom(from) => Words::Changed {
            text: text_with(key::BOX_MOVED, &[("from", &name(*from))]),
            undo: text(key::COMMON_UNDO),
        },
    }
}

fn name(input: Input) -> String {
    input.field().map_or_else(|| text(key::BOX_VENDOR), field_name)
}

/// The open question under a box, with its two answers.
pub(super) fn question_ui(ui: &mut Ui, wizard: &Wizard, input: Input, outbox: &mut Outbox) {
    let Some(question) = wizard.questions.get(&input) else { return };
    let (words, act) = question_words(*question);
    ui.add_space(size::GRID);
    let answer = widgets::recogniser_ui(ui, &words, &text(key::BOX_KEEP), &text(act));
    let answer = match answer {
        Some(Recognised::Keep) => RecogniserAnswer::KeepHere,
        Some(Recognised::Act) => RecogniserAnswer::MoveIt,
        None => return,
    };
    outbox.push(Message::Recognised(input, answer));
}

fn question_words(question: Recogniser) -> (String, Key) {
    match question {
        Recogniser::SecretElsewhere => (text(key::BOX_SECRET_ELSEWHERE), key::BOX_MOVE),
        Recogniser::BelongsTo(to) => {
            (text_with(key::BOX_BELONGS, &[("to", &name(to))]), key::BOX_MOVE)
        }
        Recogniser::Swapped => (text(key::BOX_SWAPPED), key::BOX_SWAP),
        Recogniser::Several => (text(key::BOX_SEVERAL), key::BOX_FILL),
    }
}
