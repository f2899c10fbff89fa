//! The report as one HTML page that needs nothing else: no script, no picture, no font from anywhere.
//!
//! The page's own policy allows its one style by checksum and nothing besides (Content Security Policy 3, 4.2.1).

mod finding;
mod icons;
mod section;
mod tags;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::Digest as _;
use sha2::Sha256;

use crate::i18n;
use crate::i18n::Key;
use crate::i18n::key;
use crate::report::Outline;
use crate::report::Report;
use crate::report::SEVERITIES;
use crate::report::Summary;
use crate::report::by_trouble;
use crate::rules::Severity;
use tags::Tags;

const STYLE: &str = include_str!("../../../assets/web/report.css");

/// One report, or several with an overview in front, the most trouble first.
pub fn to_html(reports: &[Report]) -> String {
    if let [only] = reports {
        let mut page = Tags::default();
        head(&mut page);
        alone(&mut page, only);
        return page.finish() + &html_end();
    }
    let sorted = by_trouble(reports);
    let outlines: Vec<Outline> = sorted.iter().map(|report| Outline::of(report)).collect();
    let entries = sorted.iter().enumerate();
    let entries: String = entries.map(|(place, report)| html_entry(place + 1, report)).collect();
    format!("{}{entries}{}", html_start(&outlines), html_end())
}

/// What stands before several reports that are written one after the other: an overview of them in their order.
pub fn html_start(outlines: &[Outline]) -> String {
    let mut page = Tags::default();
    head(&mut page);
    page.heading(1, |page| {
        page.text(&i18n::counted(key::REPORT_FILES_CHECKED, outlines.len()));
    });
    let bad = outlines.iter().filter(|outline| outline.summary.errors > 0).count();
    page.element("<p class=\"lead\">", &i18n::counted(key::REPORT_FILES_TO_FIX, bad), "</p>\n");
    counts(&mut page, outlines.iter().map(|outline| outline.summary).sum());
    overview(&mut page, outlines);
    page.finish()
}

/// One of several reports, by its place in the overview from 1 on.
pub fn html_entry(number: usize, report: &Report) -> String {
    let mut page = Tags::default();
    page.tags("<section class=\"one\" id=\"r");
    page.number(number);
    page.tags("\">\n");
    page.heading(2, |page| page.element("<code>", &report.name(), "</code>"));
    if let Some(form) = report.form() {
        page.element("<p class=\"lead\">", &form, "</p>\n");
    }
    section::body(&mut page, 3, report);
    page.tags("</section>\n");
    page.finish()
}

/// What stands after the last report.
pub fn html_end() -> String {
    let mut page = Tags::default();
    page.tags("</main>\n<footer class=\"end\">");
    let version = [("version", env!("CARGO_PKG_VERSION"))];
    page.element("<p>", &i18n::text_with(key::REPORT_MADE_BY, &version), "</p></footer>\n");
    page.tags("</body>\n</html>\n");
    page.finish()
}

fn head(page: &mut Tags) {
    page.element("<!doctype html>\n<html lang=\"", &i18n::spoken(), "\">\n<head>\n");
    page.tags("<meta charset=\"utf-8\">\n");
    let checksum = STANDARD.encode(Sha256::digest(STYLE));
    page.element(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-",
        &checksum,
        "'; base-uri 'none'; form-action 'none'\">\n",
    );
    page.tags("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    page.tags("<meta name=\"color-scheme\" content=\"light dark\">\n");
    page.tags("<meta name=\"referrer\" content=\"no-referrer\">\n");
    page.element("<title>", &i18n::text(key::REPORT_TITLE), " – Skill Linker</title>\n");
    page.tags("<style>");
    page.tags(STYLE);
    page.tags("</style>\n</head>\n<body>\n<header class=\"bar\">");
    page.tags(icons::MARK);
    page.element("<b>Skill Linker</b><span>", &i18n::text(key::REPORT_TITLE), "</span></header>\n");
    page.tags("<main>\n");
}

fn alone(page: &mut Tags, report: &Report) {
    let errors = report.count(Severity::Error);
    page.heading(1, |page| page.text(&i18n::counted(key::REPORT_TO_FIX, errors)));
    section::lead(page, report);
    counts(page, report.summary());
    section::body(page, 2, report);
}

/// How many findings there are of each weight.
fn counts(page: &mut Tags, summary: Summary) {
    page.tags("<ul class=\"counts\">");
    for (severity, label) in SEVERITIES {
        let count = summary.of(severity);
        if count == 0 {
            continue;
        }
        page.tags(match severity {
            Severity::Error => "<li class=\"error\">",
            Severity::Warning => "<li class=\"warning\">",
            Severity::Note => "<li class=\"note\">",
        });
        page.tags(icons::of(severity));
        page.element("", &i18n::text(label), " <b>");
        page.number(count);
        page.tags("</b></li>");
    }
    page.tags("</ul>\n");
}

fn overview(page: &mut Tags, outlines: &[Outline]) {
    page.tags("<table class=\"overview\">\n");
    page.element("<caption>", &i18n::text(key::REPORT_OVERVIEW), "</caption>\n<thead><tr>");
    let labels = [key::REPORT_CONFIGURATION].into_iter().chain(SEVERITIES.map(|(_, label)| label));
    labels.for_each(|label: Key| {
        page.element("<th scope=\"col\">", &i18n::text(label), "</th>");
    });
    page.tags("</tr></thead>\n<tbody>\n");
    for (place, outline) in outlines.iter().enumerate() {
        page.tags("<tr><th scope=\"row\"><a href=\"#r");
        page.number(place + 1);
        page.element("\"><code>", &outline.name, "</code></a>");
        if let Some(title) = &outline.title {
            page.tags("<small>");
            finding::words(page, title);
            page.tags("</small>");
        }
        page.tags("</th>");
        for (severity, _) in SEVERITIES {
            let count = outline.summary.of(severity);
            page.tags(match (count, severity) {
                (0, _) => "<td class=\"none\">",
                (_, Severity::Error) => "<td class=\"error\">",
                (_, Severity::Warning) => "<td class=\"warning\">",
                (_, Severity::Note) => "<td class=\"note\">",
            });
            page.number(count);
            page.tags("</td>");
        }
        page.tags("</tr>\n");
    }
    page.tags("</tbody>\n</table>\n");
}
