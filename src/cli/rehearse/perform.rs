//! Does what the machine asks for, and tells it what came of it.

use std::io;
use std::pin::Pin;
use std::pin::pin;
use std::time::Duration;

use tokio::sync::mpsc;
use tokio::task::JoinSet;
use tokio::time::sleep;

use crate::cli::Console;
use crate::cli::rehearse::pasted::Pasted;
use crate::cli::rehearse::reached::Reached;
use crate::i18n;
use crate::i18n::key;
use crate::model::AccountLinking;
use crate::model::RunSeen;
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
    /// What is pasted, when the browser comes back to Alexa's address.
    pasted: Option<&'a mut Pasted>,
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
        pasted: Option<&'a mut Pasted>,
    ) -> Self {
        let (post, arrived) = mpsc::unbounded_channel();
        let tasks = JoinSet::new();
        Self { reached, no_browser, console, pasted, listener: None, tasks, post, posted: arrived }
    }

    /// One run from its start to its end.
    pub(super) async fn play(&mut self, plan: Plan) -> Option<RunSeen> {
        let mut machine = Rehearsal::default();
        let mut interrupted = pin!(tokio::signal::ctrl_c());
        self.take(&mut machine, Message::Start(Box::new(plan))).await;
        while machine.is_running() {
            let message = self.next(&machine, interrupted.as_mut()).await;
            let was_pasted = matches!(message, Message::Pasted(_));
            self.take(&mut machine, message).await;
            if was_pasted && matches!(machine.phase, Phase::Waiting(_)) {
                self.console.problem(&i18n::text(key::CLI_REHEARSE_PASTED_OTHER));
            }
        }
        machine.seen.take()
    }

    /// What happens next: an answer from outside, a line that is pasted, or Ctrl+C.
    async fn next(
        &mut self,
        machine: &Rehearsal,
        mut interrupted: Pin<&mut impl Future<Output = io::Result<()>>>,
    ) -> Message {
        let waits = matches!(machine.phase, Phase::Waiting(_));
        loop {
            let pasted = async {
                match &mut self.pasted {
                    Some(pasted) if waits => pasted.next().await,
                    _ => std::future::pending().await,
                }
            };
            let line = tokio::select! {
                biased;
                Ok(()) = interrupted.as_mut() => return Message::Cancel,
                Some(message) = self.posted.recv() => return message,
                line = pasted => line,
            };
            // Nothing more to read: the person gave up.
            let Some(line) = line else { return Message::Cancel };
            if !self.pasted.as_ref().is_some_and(|pasted| pasted.is_cut(&line)) {
                return Message::Pasted(line);
            }
            self.console.problem(&i18n::text(key::CLI_REHEARSE_PASTED_CUT));
        }
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
        let address = self.reached.endpoints.translated(address);
        if self.no_browser {
            self.console.say(&address);
        } else if let Err(error) = Browser::System.open(&address).await {
            self.console.problem(&error.text());
        }
        let waits = match self.pasted {
            Some(_) => key::CLI_REHEARSE_WAITS_PASTED,
            None => key::CLI_REHEARSE_WAITS,
        };
        self.console.progress(&i18n::text(waits));
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
