//! The findings and the lines of the settings lead to each other.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::model::Field;
use crate::model::Line;
use crate::review::Effect;
use crate::review::Pane;
use crate::review::Review;
use crate::review::Tab;
use crate::rules::Finding;
use crate::rules::Severity;

/// What the screen is to scroll to.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Pointed {
    /// The heading takes the focus.
    Heading,
    /// Why nothing could be read: the box it is told at takes the focus.
    Problem,
    /// The line of that place flashes.
    Line(usize),
    /// The finding of that place takes the focus.
    Finding(usize),
}

/// Which lines each finding is about, and which finding marks each line.
#[derive(Clone, Default, PartialEq)]
pub struct Links {
    /// For each finding its lines.
    pub lines: Vec<Option<Range<usize>>>,
    /// For each line the heaviest finding about it; notes mark nothing.
    pub marks: Vec<Option<usize>>,
}

impl Links {
    pub(super) fn new(lines: &[Line], findings: &[Finding]) -> Self {
        let fields = fields(lines);
        let of: Vec<_> = findings.iter().map(|finding| lines_of(finding, &fields)).collect();
        let mut marks: Vec<Option<usize>> = vec![None; lines.len()];
        // The narrowest and the heaviest are written last.
        let mut order: Vec<usize> = (0..findings.len()).collect();
        order.sort_by_key(|place| {
            let length = of.get(*place).and_then(Option::as_ref).map_or(0, Range::len);
            let severity = findings.get(*place).map(|finding| finding.severity);
            std::cmp::Reverse((severity, length, *place))
        });
        for place in order {
            let is_note = findings.get(place).is_none_or(|one| one.severity == Severity::Note);
            let Some(Some(range)) = of.get(place).filter(|_| !is_note) else { continue };
            for mark in marks.get_mut(range.clone()).into_iter().flatten() {
                *mark = Some(place);
            }
        }
        Self { lines: of, marks }
    }
}

/// The lines of each field; those of one stand together.
fn fields(lines: &[Line]) -> BTreeMap<Field, Range<usize>> {
    let mut fields: BTreeMap<Field, Range<usize>> = BTreeMap::new();
    for (place, line) in lines.iter().enumerate() {
        if let Some(field) = line.field {
            fields.entry(field).or_insert(place..place).end = place + 1;
        }
    }
    fields
}

/// The entry of a list of texts has a line of its own, after the line that opens the list.
fn lines_of(finding: &Finding, fields: &BTreeMap<Field, Range<usize>>) -> Option<Range<usize>> {
    let field = finding.field?;
    let all = fields.get(&field)?.clone();
    let is_list = matches!(field, Field::Scopes | Field::Domains | Field::RedirectUrls);
    let entry = finding.pointer.split('/').nth(2).filter(|_| is_list);
    let line = entry.and_then(|index| index.parse::<usize>().ok()).map(|i| all.start + i + 1);
    Some(line.filter(|line| line + 1 < all.end).map_or(all, |line| line..line + 1))
}

impl Review {
    /// The first line a finding is about.
    pub fn line_of(&self, finding: usize) -> Option<usize> {
        let lines = &self.shown.as_ref()?.links.lines;
        lines.get(finding)?.as_ref().map(|range| range.start)
    }

    /// The finding that marks a line.
    pub fn finding_at(&self, line: usize) -> Option<usize> {
        *self.shown.as_ref()?.links.marks.get(line)?
    }

    pub(super) fn show_line(&mut self, finding: usize) -> Vec<Effect> {
        let Some(line) = self.line_of(finding) else { return Vec::new() };
        self.tab = Tab::Settings;
        self.pointed = Some(Pointed::Line(line));
        Vec::new()
    }

    pub(super) fn show_finding(&mut self, line: usize) -> Vec<Effect> {
        let Some(finding) = self.finding_at(line) else { return Vec::new() };
        self.tab = Tab::Findings;
        self.pane = Pane::Findings;
        self.pointed = Some(Pointed::Finding(finding));
        Vec::new()
    }
}
