//! The reports about many files, the most trouble first. They may be more than memory is to hold, so each file is
//! checked twice: for the overview in front, and when its turn comes.

use std::cmp::Reverse;

use crate::cli::Console;
use crate::cli::Outcome;
use crate::cli::check::check_one;
use crate::cli::check::each;
use crate::cli::check::inputs::Input;
use crate::model::Context;
use crate::report;
use crate::report::Outline;
use crate::report::Summary;
use crate::report::by_trouble;

/// The formats that begin with an overview.
#[derive(Clone, Copy)]
pub(super) enum Sorted {
    Markdown,
    Html,
}

/// Checks every file and writes what comes of it. What stands in one file stays together.
pub(super) fn check(
    files: &[Input],
    format: Sorted,
    context: &Context,
    console: &mut Console<'_>,
) -> (Outcome, Summary) {
    let mut found: Vec<(&Input, Vec<Outline>)> = Vec::new();
    let read = each(
        files,
        console,
        |input| {
            let reports = check_one(input, context)?;
            Ok(by_trouble(&reports).into_iter().map(Outline::of).collect())
        },
        |place, outlines, _| found.extend(files.get(place).map(|input| (input, outlines))),
    );
    found.sort_by_key(|(_, outlines)| Reverse(outlines.first().map(|worst| worst.summary)));
    let (mut turns, mut outlines) = (Vec::with_capacity(found.len()), Vec::new());
    for (input, of_file) in found {
        turns.push((input, outlines.len() + 1));
        outlines.extend(of_file);
    }
    let summary = outlines.iter().map(|outline| outline.summary).sum();
    console.print(&match format {
        Sorted::Markdown => report::markdown_start(&outlines),
        Sorted::Html => report::html_start(&outlines),
    });
    drop(outlines);
    let told = each(
        &turns,
        console,
        |(input, number)| {
            let reports = check_one(input, context)?;
            let entries = by_trouble(&reports).into_iter().zip(*number..);
            Ok(entries
                .map(|(report, number)| match format {
                    Sorted::Markdown => report::markdown_entry(report),
                    Sorted::Html => report::html_entry(number, report),
                })
                .collect())
        },
        |_, entries: String, console| console.print(&entries),
    );
    console.print(&match format {
        Sorted::Markdown => report::markdown_end(),
        Sorted::Html => report::html_end(),
    });
    (read.max(told), summary)
}
