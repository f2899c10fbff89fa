//! What the page tells about one configuration.

use crate::i18n;
use crate::i18n::Key;
use crate::i18n::key;
use crate::report::Report;
use crate::report::SEVERITIES;
use crate::report::html::finding;
use crate::report::html::icons;
use crate::report::html::tags::Tags;
use crate::report::station_words;

/// The lines below the heading of a page about one configuration: which file, and what it is.
pub(super) fn lead(page: &mut Tags, report: &Report) {
    page.element("<p class=\"lead\"><code>", &report.name(), "</code>");
    if let Some(form) = report.form() {
        page.element("<br>", &form, "");
    }
    page.tags("</p>\n");
}

/// Everything below that line, its headings at that level.
pub(super) fn body(page: &mut Tags, level: usize, report: &Report) {
    if report.secret_given {
        page.tags("<aside class=\"notice\">");
        page.tags(icons::LOCK);
        page.element("<p><b>", &i18n::text(key::REPORT_SECRET_FOUND), "</b> ");
        page.element("", &i18n::text(key::REPORT_SECRET_FOUND_WHAT), "</p></aside>\n");
    }
    if report.findings.is_empty() {
        page.tags("<aside class=\"notice fine\">");
        page.tags(icons::FINE);
        page.element("<p>", &i18n::text(key::REPORT_NOTHING_FOUND), "</p></aside>\n");
    }
    stations(page, level, report);
    page.tags("<div class=\"findings\">\n");
    for (severity, label) in SEVERITIES {
        report.of(severity).for_each(|told| finding::card(page, level, told, label));
    }
    page.tags("</div>\n");
    how_it_was_read(page, level, report);
    settings(page, level, report);
    not_checked(page, level, report);
}

fn stations(page: &mut Tags, level: usize, report: &Report) {
    if report.stations.is_empty() {
        return;
    }
    heading(page, level, key::REPORT_STATIONS);
    page.tags("<table class=\"settings\">\n<tbody>\n");
    for (name, standing, took) in report.stations.iter().map(station_words) {
        page.element("<tr><th scope=\"row\">", &name, "</th>");
        let took = took.map(|took| format!(", {took}")).unwrap_or_default();
        page.element("<td>", &format!("{standing}{took}"), "</td></tr>\n");
    }
    page.tags("</tbody>\n</table>\n");
}

fn heading(page: &mut Tags, level: usize, label: Key) {
    page.heading(level, |page| page.text(&i18n::text(label)));
}

fn how_it_was_read(page: &mut Tags, level: usize, report: &Report) {
    if report.mended.is_empty() && report.unknown.is_empty() {
        return;
    }
    heading(page, level, key::REPORT_READ_AS);
    page.tags("<ul class=\"plain\">\n");
    for words in &report.mended {
        page.tags("<li>");
        finding::words(page, words);
        page.tags("</li>\n");
    }
    if !report.unknown.is_empty() {
        page.tags("<li>");
        finding::words(page, &report.unknown_words());
        page.tags("</li>\n");
    }
    page.tags("</ul>\n");
}

fn settings(page: &mut Tags, level: usize, report: &Report) {
    heading(page, level, key::REPORT_SETTINGS);
    page.tags("<table class=\"settings\">\n<tbody>\n");
    for (field, entries) in &report.settings {
        page.element("<tr><th scope=\"row\">", &i18n::field_name(*field), "");
        page.element("<code>", field.name(), "</code></th><td>");
        for entry in entries {
            page.tags("<div>");
            finding::piece(page, entry);
            page.tags("</div>");
        }
        page.tags("</td></tr>\n");
    }
    page.tags("</tbody>\n</table>\n<p class=\"checksum\">");
    page.element("", &i18n::text(key::REPORT_CHECKSUM), " ");
    page.element("<code>", &report.input.sha256, "</code></p>\n");
}

fn not_checked(page: &mut Tags, level: usize, report: &Report) {
    if report.not_checked.is_empty() {
        return;
    }
    heading(page, level, key::REPORT_NOT_CHECKED);
    page.element("<p class=\"why\">", &i18n::text(key::REPORT_NOT_CHECKED_WHY), "</p>\n");
    page.tags("<ul class=\"waiting\">\n");
    for (reason, codes) in report.not_checked_by_reason() {
        page.tags("<li>");
        page.tags(icons::UNKNOWN);
        page.element("<p>", reason, "<span>");
        for code in codes {
            page.element("<code>", code, "</code> ");
        }
        page.tags("</span></p></li>\n");
    }
    page.tags("</ul>\n");
}
