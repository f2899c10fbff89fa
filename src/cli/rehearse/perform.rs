//! Does what the machine asks for, and tells it what came of it.

use std::time::Duration;

use tokio::sync::mpsc;
use tokio::task::JoinSet;
use tokio::time::sleep;

use crate::cli::Console;
use crate::cli::rehearse::reached::Reached;
use crate::i18n;
use crate::i18n::key;
use crate::model::AccountLinking;
use crate::model::RunSeen;
use crate::model::Secret;
use crate::model::Way;
use crate::rehearsal::Effect;
use crate::rehearsal::Message;
use crate::rehearsal::Phase;
use crate::rehearsal::Plan;
use crate::rehearsal::Rehearsal;
use crate::services::browser::Browser;
use crate::services::loopback::Pages;
use crate::services::rehearsal::Listener;
use crate::services::rehearsal::Prepared;
use crate::services::rehearsal::alexas_return_url;
use crate::services::rehearsal::ask;
use crate::services::rehearsal::look;

/// One machine and the world around it.
pub(super) struct Stage<'a, 'b> {
    reached: &'a Reached,
    no_browser: bool,
    console: &'a mut Console<'b>,
    listener: Option<Listener>,
    tasks: JoinSet<()>,
    post: mpsc::UnboundedSender<Message>,
    posted: mpsc::UnboundedReceiver<Message>,
}

impl<'a, 'b> Stage<'a, 'b> {
    pub(super) fn new(
        reached: &'a Reached,
        no_browser: bool,
        console: &'a mut Console<'b>,
    ) -> Self {
        let (post, posted) = mpsc::unbounded_channel();
        Self { reached, no_browser, console, listener: None, tasks: JoinSet::new(), post, posted }
    }

    /// One run from its start to its end.
    pub(super) async fn play(&mut self, plan: Plan) -> Option<RunSeen> {
        let pastes = matches!(plan.way, Way::Alexa(_));
        let mut machine = Rehearsal::default();
        self.take(&mut machine, Message::Start(Box::new(plan))).await;
        while machine.is_running() {
            if pastes && let Phase::Waiting(waiting) = &machine.phase {
                if waiting.pasted_something_else {
                    self.console.problem(&i18n::text(key::CLI_REHEARSE_PASTED_OTHER));
                }
                let line = Secret::new(self.console.line());
                // Nothing more to read: the person gave up.
                let message = if line.is_empty() { Message::Cancel } else { Message::Pasted(line) };
                self.take(&mut machine, message).await;
                continue;
            }
            let message = self.posted.recv().await?;
            self.take(&mut machine, message).await;
        }
        machine.seen.take()
    }

    async fn take(&mut self, machine: &mut Rehearsal, message: Message) {
        for effect in machine.update(message) {
            self.perform(effect).await;
        }
    }

    async fn perform(&mut self, effect: Effect) {
        match effect {
            Effect::Prepare { id, settings, way, vendor_id } => {
                let prepared = self.prepare(&settings, way, vendor_id).await;
                self.tell(match prepared {
                    Some(prepared) => Message::Prepared(id, prepared),
                    None => Message::NotPrepared(id),
                });
            }
            Effect::Listen { id, state } => {
                let Some(listener) = self.listener.take() else { return };
                self.spawn(async move {
                    let back = listener.wait(&state, Pages::new()).await;
                    back.map(|back| Message::CameBack(id, back))
                });
            }
            Effect::OpenBrowser { address, .. } => self.show(&address).await,
            Effect::LookAtPage { id, address } => {
                let asker = self.reached.page.clone();
                self.spawn(async move { Some(Message::Page(id, ask(asker, look(address)).await)) });
            }
            Effect::Wait { id, wait, milliseconds } => self.spawn(async move {
                sleep(Duration::from_millis(milliseconds)).await;
                Some(Message::TimeUp(id, wait))
            }),
            Effect::Ask { id, call } => {
                let asker = self.reached.token.clone();
                self.spawn(
                    async move { Some(Message::Answered(id, ask(asker, call.sent()).await)) },
                );
            }
            // What was started under an old number ends with the run; its answers are not heard.
            Effect::Stop(_) => {}
        }
    }

    async fn prepare(
        &mut self,
        settings: &AccountLinking,
        way: Way,
        vendor_id: Option<String>,
    ) -> Option<Prepared> {
        let return_url = match way {
            Way::Loopback(port) => match Listener::bind(port).await {
                Ok(listener) => {
                    let return_url = listener.redirect_uri();
                    self.listener = Some(listener);
                    return_url
                }
                Err(error) => {
                    self.console.problem(&error.text());
                    return None;
                }
            },
            Way::Alexa(region) => {
                if vendor_id.is_none() {
                    self.console.problem(&i18n::text(key::CLI_REHEARSE_NO_VENDOR));
                }
                alexas_return_url(region, settings, vendor_id)
            }
        };
        Prepared::new(settings, &return_url)
    }

    async fn show(&mut self, address: &str) {
        if self.no_browser {
            self.console.say(address);
        } else if let Err(error) = Browser::System.open(address).await {
            self.console.problem(&error.text());
        }
        self.console.progress(&i18n::text(key::CLI_REHEARSE_WAITS));
    }

    fn tell(&self, message: Message) {
        // The receiver lives as long as this value.
        let _heard = self.post.send(message);
    }

    fn spawn(&mut self, work: impl Future<Output = Option<Message>> + Send + 'static) {
        let post = self.post.clone();
        self.tasks.spawn(async move {
            if let Some(message) = work.await {
                // Nobody hears it when the run is over.
                let _heard = post.send(message);
            }
        });
    }
}
