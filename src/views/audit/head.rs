//! Above the table: what it came to, how far it is, why it ended, and the order of the rows.

use egui::Ui;

use crate::audit;
use crate::audit::Audit;
use crate::audit::Order;
use crate::audit::Phase;
use crate::i18n;
use crate::i18n::key;
use crate::i18n::text;
use crate::services::amazon::AmazonError;
use crate::session::Message;
use crate::session::Session;
use crate::views::audit::words;
use crate::views::icons;
use crate::views::theme;
use crate::views::theme::size;
use crate::views::widgets;
use crate::views::widgets::EmptyState;
use crate::views::widgets::Progress;
use crate::views::widgets::Tone;

/// Draws everything above the rows.
pub(super) fn head_ui(ui: &mut Ui, session: &Session, outbox: &mut Vec<Message>) {
    let audit = &session.audit;
    widgets::heading_ui(ui, theme::HEADING, 1, &words::heading(audit));
    ui.add_space(size::GRID);
    match &audit.phase {
        Phase::Idle => empty_ui(ui, session, outbox),
        Phase::Running => progress_ui(ui, audit),
        Phase::Cancelled => ended_ui(ui, audit),
        Phase::Failed(error) => failed_ui(ui, audit, error),
        Phase::Done => {
            let ink = theme::tokens(ui).ink_2;
            widgets::text_ui(ui, theme::BODY, ink, &words::total(audit));
        }
    }
    if audit.known() > 0 {
        ui.add_space(size::CARD_GAP_FULL);
        order_ui(ui, audit.order, outbox);
        ui.add_space(size::GRID);
    }
}

fn empty_ui(ui: &mut Ui, session: &Session, outbox: &mut Vec<Message>) {
    let vendor = session.account.signed_in().map(|signed_in| &signed_in.vendor);
    let name = vendor.map_or("", |vendor| match vendor.name.as_str() {
        "" => vendor.id.as_str(),
        name => name,
    });
    ui.add_space(size::CARD_GAP);
    let empty = EmptyState {
        icon: icons::MAGNIFYING_GLASS,
        title: &text(key::AUDIT_EMPTY),
        line: &i18n::text_with(key::AUDIT_EMPTY_LINE, &[("vendor", name)]),
        button: &text(key::AUDIT_START),
        button_icon: icons::ARROW_RIGHT,
    };
    if empty.show(ui) {
        outbox.push(Message::StartAudit);
    }
}

fn progress_ui(ui: &mut Ui, audit: &Audit) {
    let caption = if audit.is_paused() { text(key::AUDIT_PAUSED) } else { String::new() };
    let share = u16::try_from(audit.thousandths()).unwrap_or(1000);
    let progress = Progress {
        words: &words::progress(audit),
        share: f32::from(share) / 1000.0,
        caption: &caption,
        // It stands in the bar below, where every way on stands.
        cancel: "",
    };
    progress.show(ui);
}

fn ended_ui(ui: &mut Ui, audit: &Audit) {
    let lead = text(key::AUDIT_CANCELLED);
    widgets::note_box_ui(ui, Tone::Amber, icons::INFO, &lead, &words::so_far(audit));
}

fn failed_ui(ui: &mut Ui, audit: &Audit, error: &AmazonError) {
    let lead = text(error.happened());
    let mut line = text(error.what_to_do());
    if audit.known() > 0 {
        line = format!("{line} {}", words::so_far(audit));
    }
    widgets::note_box_ui(ui, Tone::Brick, icons::WARNING, &lead, &line);
}

fn order_ui(ui: &mut Ui, order: Order, outbox: &mut Vec<Message>) {
    let ink = theme::tokens(ui).ink_2;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = size::CARD_GAP;
        widgets::line_ui(ui, theme::SMALL, ink, &text(key::AUDIT_ORDER));
        let orders =
            [(Order::Trouble, key::AUDIT_ORDER_TROUBLE), (Order::Name, key::AUDIT_ORDER_NAME)];
        for (one, label) in orders {
            if widgets::radio_ui(ui, &text(label), "", one == order).clicked() {
                outbox.push(Message::Audit(audit::Message::SortBy(one)));
            }
        }
    });
}
