//! The parts in the smallest window, with words nearly half again as long, at odd display scales.

use egui::Ui;
use egui::vec2;
use skill_linker::views::theme;
use skill_linker::views::widgets::*;

use crate::support;

const COPY: CopyWords<'static> = CopyWords { copy: "Kopieren", copied: "Kopiert" };

#[test]
fn no_part_is_wider_than_the_smallest_window() {
    let widest = std::cell::Cell::new(0.0_f32);
    for scale in [1.0, 1.25, 2.0, 3.0] {
        let mut text = "amzn1.application-oa2-client.8f3a1c7b0d94560b1c2d3e4f5607".to_owned();
        let mut window = support::page([400.0, 1700.0], false, |ui| {
            let rect = ui.max_rect().shrink2(vec2(24.0, 8.0));
            let mut inside = ui.new_child(egui::UiBuilder::new().max_rect(rect));
            narrow_ui(&mut inside, &mut text);
            widest.set(inside.min_rect().width());
        });
        window.set_pixels_per_point(scale);
        window.run();
        if scale < 1.5 {
            support::shot(&window, &format!("narrow-{scale}"));
        }
        assert!(widest.get() <= 400.0 - 48.0, "{} at scale {scale}", widest.get());
    }
}

fn narrow_ui(ui: &mut Ui, text: &mut String) {
    rows_card_ui(ui, |ui| {
        let row = CopyRow {
            name: "Europa, Indien und der Nahe Osten",
            value: "https://layla.amazon.com/api/skill/link/M2AB3CD4EFGH5I",
            ticked: true,
            copied: false,
            words: COPY,
        };
        row.show(ui);
        hairline_ui(ui);
        let words = "Unter „Allowed Return URLs“ auf „Add Another“ drücken, für jede weitere";
        let note = "Eine eigene Seite, die sagt, was mit den Daten geschieht.";
        let value = Some(RowValue { text, note, copied: true, words: COPY });
        TickRow { number: 3, words, done: false, current: true, value }.show(ui, (false, true));
    });
    ui.add_space(12.0);
    FindingCard {
        weight: Weight::MustFix,
        title: "Die Adresse für die Zugangsmarke hat einen Tippfehler",
        field: "accessTokenUrl",
        weight_words: "Muss behoben werden",
    }
    .show(ui, |ui| {
        lead_ui(ui, "Wer es merkt:", "alle. Das Verknüpfen scheitert gleich nach der Anmeldung.");
        code_box_ui(ui, "https://api.amazon.com/auth/o2/token?a=very-long-query-string", None);
        ui.add_space(8.0);
        finding_foot_ui(ui, "AL-028", |ui| {
            ui.add(Button::primary("Die Adresse kopieren").small());
            ui.add(Button::secondary("Amazons Seite öffnen").small());
        });
    });
    ui.add_space(12.0);
    questions_ui(ui, text);
}

fn questions_ui(ui: &mut Ui, text: &mut String) {
    let choices = [
        Choice { title: "Ihr Amazon-Konto", line: "Keine eigene Anmeldeseite nötig" },
        Choice { title: "Ein bekannter Dienst", line: "Cognito, Auth0, Google und andere" },
        Choice { title: "Unsere eigene Anmeldung", line: "Sie betreiben die Anmeldeseite" },
    ];
    choice_cards_ui(ui, &choices, Some(0));
    ui.add_space(12.0);
    recogniser_ui(
        ui,
        "Das sieht nach einem Geheimnis aus. Verschieben?",
        "Hier lassen",
        "Verschieben",
    );
    ui.add_space(12.0);
    Field::new("narrow", "Die Kennung Ihres Kunden bei Amazon", text)
        .optional("(wenn vorhanden)")
        .why("Der öffentliche Name Ihres Skills, aus „Web Settings“ im Sicherheitsprofil.")
        .note(Some(Note::Changed {
            text: "Ein Leerzeichen am Ende entfernt.", undo: "Rückgängig"
        }))
        .show(ui);
    ui.add_space(12.0);
    DiffRow {
        name: "Was der Skill wissen darf",
        now: RowText::Code(text),
        after: RowText::Words("alles"),
    }
    .show(ui);
    ui.add(
        CheckRow::new("Eine Nummer für jede Person", true)
            .strong()
            .muted("(optional)")
            .chip("Empfohlen")
            .code("profile:user_id")
            .line("kein Name, keine E-Mail-Adresse, nur diese Nummer"),
    );
    let tokens = theme::tokens(ui);
    text_ui(ui, theme::SMALL, tokens.ink, "Ende");
}
