//! A window with one form and a live JSON preview and nothing else, as `cargo build --release` makes it of eframe: the
//! yardstick that `side-by-side` holds the program against. What the program costs above it is ours to explain.

use eframe::egui;

const LOCALES: [&str; 4] = ["en-US", "de-DE", "fr-FR", "ja-JP"];

/// The form.
struct Form {
    name: String,
    endpoint: String,
    locale: &'static str,
    enabled: [bool; 6],
    notes: String,
}

impl Form {
    fn json(&self) -> String {
        let permissions: Vec<serde_json::Value> =
            self.enabled.iter().map(|on| serde_json::json!({"on": on})).collect();
        let value = serde_json::json!({
            "manifest": {
                "name": self.name,
                "endpoint": {"uri": self.endpoint, "certificate": "Trusted"},
                "locale": self.locale,
                "notes": self.notes,
                "permissions": permissions,
            }
        });
        format!("{value:#}")
    }

    fn inputs_ui(&mut self, ui: &mut egui::Ui) {
        ui.heading("Details");
        for (label, text) in
            [("Name", &mut self.name), ("Endpoint", &mut self.endpoint), ("Notes", &mut self.notes)]
        {
            let label = ui.label(label);
            ui.text_edit_singleline(text).labelled_by(label.id);
        }
        for locale in LOCALES {
            ui.radio_value(&mut self.locale, locale, locale);
        }
        for (index, on) in self.enabled.iter_mut().enumerate() {
            ui.checkbox(on, format!("Permission {index}"));
        }
    }
}

impl eframe::App for Form {
    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        egui::Panel::right("preview").default_size(420.0).show(ui, |ui| {
            ui.heading("Preview");
            ui.monospace(self.json());
        });
        egui::CentralPanel::default().show(ui, |ui| self.inputs_ui(ui));
    }
}

fn main() -> eframe::Result {
    let options = eframe::NativeOptions {
        viewport: egui::ViewportBuilder::default()
            .with_title("Bare window")
            .with_inner_size([1180.0, 780.0]),
        ..Default::default()
    };
    eframe::run_native(
        "bare-window",
        options,
        Box::new(|_| {
            Ok(Box::new(Form {
                name: "Kitchen lights".to_owned(),
                endpoint: "https://example.test/api".to_owned(),
                locale: "en-US",
                enabled: [true, false, true, false, true, false],
                notes: "Some notes.".to_owned(),
            }))
        }),
    )
}
