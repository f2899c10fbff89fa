//! The window: arrivals drain into the session, the views draw it, and what it wants done is handed to effects.

use std::io;
use std::sync::mpsc::Receiver;

use egui::Context;
use egui::IconData;
use egui::ViewportBuilder;
use thiserror::Error;

use crate::effects::Effects;
use crate::effects::World;
use crate::i18n;
use crate::i18n::key;
use crate::i18n::text;
use crate::session::Effect;
use crate::session::Message;
use crate::session::Session;
use crate::views;

const APP_ID: &str = "skill-linker";
const ICON: &[u8] = include_bytes!("../assets/icon/skill-linker-128.png");

/// Why there is no window.
#[derive(Debug, Error)]
pub enum AppError {
    /// No display, or none that can be drawn on. Holds the window library's words.
    #[error("no window: {0}")]
    NoWindow(String),
    /// The system refused the threads for the work behind the window, in its own words.
    #[error("no runtime: {0}")]
    NoRuntime(String),
}

impl AppError {
    /// What happened and what works without a window, for people.
    pub fn text(&self) -> String {
        let (key, reason) = match self {
            Self::NoWindow(reason) => (key::APP_NO_WINDOW, reason),
            Self::NoRuntime(reason) => (key::APP_NO_RUNTIME, reason),
        };
        i18n::text_with(key, &[("reason", reason.as_str())])
    }
}

/// Opens the window and stays until it is closed. `language` wins over the language that was chosen in it.
///
/// # Errors
/// When no window can be opened here.
pub fn run(world: World, language: Option<String>) -> Result<(), AppError> {
    let options = eframe::NativeOptions { viewport: viewport(), ..Default::default() };
    let made = eframe::run_native(
        APP_ID,
        options,
        Box::new(move |creation| Ok(Box::new(App::new(&creation.egui_ctx, world, language)?))),
    );
    made.map_err(|error| {
        if let eframe::Error::AppCreation(error) = error {
            AppError::NoRuntime(error.to_string())
        } else {
            AppError::NoWindow(last_words(&error.to_string()))
        }
    })
}

/// What went wrong in the end: the window library puts the way there, with its own source files, in front.
fn last_words(error: &str) -> String {
    error.rsplit(": ").next().unwrap_or_default().trim_end_matches('.').to_owned()
}

fn viewport() -> ViewportBuilder {
    let viewport = ViewportBuilder::default()
        .with_title(text(key::APP_NAME))
        .with_app_id(APP_ID)
        .with_inner_size([1180.0, 780.0])
        .with_min_inner_size([400.0, 450.0]);
    match icon() {
        Some(icon) => viewport.with_icon(icon),
        None => viewport,
    }
}

fn icon() -> Option<IconData> {
    eframe::icon_data::from_png_bytes(ICON).ok()
}

/// The window's side of the loop.
struct App {
    session: Session,
    effects: Effects,
    arrivals: Receiver<Message>,
    outbox: Vec<Message>,
    /// The language the program was started with.
    language: Option<String>,
    /// What the settings said when the language was spoken last.
    spoken: Option<String>,
    had_focus: bool,
}

impl App {
    fn new(context: &Context, world: World, language: Option<String>) -> io::Result<Self> {
        let wake = context.clone();
        let data_folder = world.data.path("").map(|path| path.display().to_string());
        let (effects, arrivals) = Effects::new(world, move || wake.request_repaint())?;
        views::fonts::install(context);
        views::theme::install(context);
        let mut app = Self {
            session: Session::default(),
            effects,
            arrivals,
            outbox: Vec::new(),
            language,
            spoken: None,
            had_focus: true,
        };
        app.session.data_folder = data_folder.unwrap_or_default();
        app.effects.start();
        let preferences = app.effects.preferences();
        app.take(Message::PreferencesRead(preferences));
        let begun = app.session.start();
        app.perform(begun);
        Ok(app)
    }

    fn take(&mut self, message: Message) {
        let effects = self.session.update(message);
        self.perform(effects);
        self.speak();
    }

    fn perform(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            self.effects.perform(effect);
        }
    }

    /// Speaks the language that was chosen last, unless the program was started with one.
    fn speak(&mut self) {
        let chosen = &self.session.preferences.language;
        if self.language.is_none() && *chosen != self.spoken {
            i18n::speak(chosen.as_deref().unwrap_or("en"));
            self.spoken.clone_from(chosen);
        }
    }
}

impl eframe::App for App {
    fn logic(&mut self, context: &Context, _frame: &mut eframe::Frame) {
        while let Ok(message) = self.arrivals.try_recv() {
            self.take(message);
        }
        let has_focus = context.input(|input| input.focused);
        if self.had_focus && !has_focus {
            self.take(Message::WindowLeft);
        }
        self.had_focus = has_focus;
    }

    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        views::frame::frame_ui(ui, &mut self.session, &mut self.outbox);
        let wishes = std::mem::take(&mut self.outbox);
        if !wishes.is_empty() {
            // What was drawn is older than what follows from the wishes.
            ui.ctx().request_repaint();
        }
        for message in wishes {
            self.take(message);
        }
    }
}
