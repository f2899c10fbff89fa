//! What is asked of the check, and what the world answers it.

use std::path::PathBuf;

use crate::review::Copied;
use crate::review::Format;
use crate::review::FromAmazon;
use crate::review::Opened;
use crate::review::Pane;
use crate::review::Slot;
use crate::review::Tab;
use crate::rules::Answer;
use crate::rules::Question;
use crate::services::amazon::AmazonError;
use crate::services::files::FileError;

/// A wish of the person or an answer from outside.
#[derive(Clone, Debug, PartialEq)]
pub enum Message {
    /// Checks what stands in the box.
    Check,
    /// “Open…”.
    OpenFile,
    /// The path that was typed where the desktop has no window to choose a file.
    OpenPath,
    /// A file was dropped on the window.
    Dropped(PathBuf),
    /// The files behind a path, or why there are none.
    FileRead(Slot, Result<Opened, FileError>),
    /// The desktop has no window to choose a file.
    NoDialog,
    /// One of several configurations that were found, by its place.
    Pick(usize),
    /// Back to the list of those that were found.
    BackToList,
    /// Reads what Amazon has for the skill ID that was typed.
    ReadAmazon,
    /// Reads what Amazon has for that skill of the list.
    ReadSkill(String),
    /// Reads the same skill's other version beside the one that is shown.
    ReadOtherStage,
    /// What Amazon answered to the question of that number.
    AmazonRead(u64, Result<Box<FromAmazon>, AmazonError>),
    /// Whether the sign-in was renewed.
    Renewed(bool),
    /// Does not wait for Amazon any longer.
    Cancel,
    /// Shows settings that were read from Amazon already.
    Show(Box<FromAmazon>),

    /// What the customer saw, by its place in `SYMPTOMS`; `None` is not known.
    Saw(Option<usize>),
    /// An answer to a question, or none any more.
    Answer(Question, Option<Answer>),
    /// Takes what was typed under a question as its answer.
    AnswerTyped(Question),

    /// Shows the line that the finding of that place is about.
    ShowLine(usize),
    /// Shows the finding about the line of that place.
    ShowFinding(usize),
    OpenTab(Tab),
    OpenPane(Pane),

    /// “Copy” of one of the texts there are.
    Copy(Copied),
    CopyDone(Copied, bool),
    /// “Copied” has had its time. Carries the number of its clock.
    TimeUp(u64),
    /// Saves the report.
    SaveReport(Format),
    /// Saves the corrected configuration.
    SaveRepaired,
    /// The page where a rule is written down.
    OpenPage(&'static str),
    /// Compares with nothing any more.
    ForgetSecond,
    /// Another screen opens. What was brought in stays, for whoever comes back.
    Leave,
    /// Forgets everything that was brought in.
    PutAway,
}
