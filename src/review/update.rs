//! What each message does.

use crate::import;
use crate::import::Imported;
use crate::model::Context;
use crate::review::Effect;
use crate::review::Message;
use crate::review::Review;
use crate::review::Shown;
use crate::review::Unread;
use crate::rules;
use crate::rules::Finding;

/// How long “Copied” stands, in milliseconds.
const COPIED_STANDS: u64 = 2000;

impl Review {
    /// Takes one message in and says what has to be done outside.
    pub fn update(&mut self, message: Message) -> Vec<Effect> {
        match message {
            Message::Check => self.check(),
            Message::OpenFile => vec![Effect::OpenFile],
            Message::Dropped(path) => vec![Effect::ReadFile(path)],
            Message::FileRead(Ok((name, bytes))) => self.read(&bytes, Some(name)),
            Message::FileRead(Err(error)) => self.unread(Unread::File(error)),
            Message::NoDialog => self.no_dialog(),
            Message::OpenPath => self.open_path(),
            Message::Copy(code) => self.copy(code),
            Message::CopyDone(code, taken) => self.copy_done(code, taken),
            Message::TimeUp(clock) => self.time_up(clock),
            Message::OpenPage(page) => vec![Effect::OpenPage(page)],
            Message::Another => self.another(),
        }
    }

    fn check(&mut self) -> Vec<Effect> {
        let text = std::mem::take(&mut self.text);
        let effects = self.read(text.expose().as_bytes(), None);
        if self.shown.is_none() {
            // What could not be read stays, to be mended by hand.
            self.text = text;
        }
        effects
    }

    fn read(&mut self, bytes: &[u8], file: Option<String>) -> Vec<Effect> {
        match import::read(bytes) {
            Ok(imported) => {
                self.unread = None;
                self.copied = None;
                self.shown = Some(shown(imported, file));
                Vec::new()
            }
            Err(problem) => self.unread(Unread::Import(problem)),
        }
    }

    fn no_dialog(&mut self) -> Vec<Effect> {
        self.asks_for_path = true;
        self.unread(Unread::NoDialog)
    }

    fn open_path(&self) -> Vec<Effect> {
        let path = self.path.trim();
        if path.is_empty() { Vec::new() } else { vec![Effect::ReadFile(path.into())] }
    }

    fn unread(&mut self, why: Unread) -> Vec<Effect> {
        self.unread = Some(why);
        Vec::new()
    }

    fn copy(&self, code: &'static str) -> Vec<Effect> {
        let findings = self.shown.iter().flat_map(|shown| &shown.checked.findings);
        let text =
            findings.filter(|finding| finding.code == code).find_map(Finding::suggested_text);
        text.map(|text| Effect::Copy(code, text)).into_iter().collect()
    }

    fn copy_done(&mut self, code: &'static str, taken: bool) -> Vec<Effect> {
        self.clipboard_missing = !taken;
        if !taken {
            return Vec::new();
        }
        self.clock += 1;
        self.copied = Some((code, self.clock));
        vec![Effect::After(COPIED_STANDS, Message::TimeUp(self.clock))]
    }

    fn time_up(&mut self, clock: u64) -> Vec<Effect> {
        self.copied = self.copied.filter(|(_, started)| *started != clock);
        Vec::new()
    }

    fn another(&mut self) -> Vec<Effect> {
        let (clock, asks_for_path) = (self.clock, self.asks_for_path);
        *self = Self { asks_for_path, clock, ..Self::default() };
        Vec::new()
    }
}

/// Judges what was read. The secret is looked at here and then dropped.
fn shown(imported: Imported, file: Option<String>) -> Shown {
    let checked = rules::check_imported(&imported, &Context::default());
    Shown {
        settings: imported.settings,
        form: imported.form,
        mended: imported.mended,
        duplicates: imported.duplicates.into_iter().map(|duplicate| duplicate.name).collect(),
        had_secret: imported.secret.is_some(),
        file,
        checked,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::Form;
    use crate::model::Secret;
    use crate::model::write_request;
    use crate::rules::Severity;

    const SENT: &str = r#"{"accountLinkingRequest": {"skipOnEnablement": "true", "type": "AUTH_CODE",
        "authorizationUrl": "https://www.amazon.com/ap/oa", "domains": [],
        "clientId": "amzn1.application-oa2-client.5d20e7a94c1b4f38a6d2b07c93e41f6a", "scopes": ["user_id"],
        "accessTokenUrl": "https://api.amazon.com/auth/02/token", "clientSecret": "hush-hush-hush",
        "accessTokenScheme": "HTTP_BASIC",}}"#;

    fn pasted(text: &str) -> Review {
        let mut review = Review { text: Secret::new(text), ..Review::default() };
        review.update(Message::Check);
        review
    }

    #[test]
    fn what_was_sent_is_read_judged_and_its_secret_dropped() {
        let review = pasted(SENT);
        let shown = review.shown.as_ref().unwrap();
        assert_eq!(shown.form, Form::Request);
        assert!(shown.had_secret);
        assert!(!shown.mended.is_empty());
        assert!(shown.checked.count(Severity::Error) >= 2);
        assert!(review.text.is_empty());
        assert!(!write_request(&shown.settings, "").contains("hush"));
    }

    #[test]
    fn what_cannot_be_read_stays_in_the_box_with_its_reason() {
        let review = pasted("not JSON at all {");
        assert!(review.shown.is_none());
        assert!(matches!(review.unread, Some(Unread::Import(_))));
        assert_eq!(review.text.expose(), "not JSON at all {");
    }

    #[test]
    fn any_bytes_are_read_or_refused() {
        for bytes in [&b""[..], b"\xff\xfe\x00", b"[]", b"null", b"{\"a\":", &vec![0; 70_000]] {
            let mut review = Review::default();
            review.update(Message::FileRead(Ok(("x.json".to_owned(), bytes.to_vec()))));
            assert!(review.shown.is_none() && review.unread.is_some());
        }
    }

    #[test]
    fn an_answer_of_amazon_may_lack_its_secret() {
        let told = SENT
            .replace("accountLinkingRequest", "accountLinkingResponse")
            .replace("\"clientSecret\": \"hush-hush-hush\",", "");
        let shown = pasted(&told).shown.unwrap();
        assert_eq!(shown.form, Form::Response);
        assert!(!shown.had_secret);
        assert!(shown.checked.findings.iter().all(|finding| finding.code != "AL-010"));
    }

    #[test]
    fn a_corrected_value_is_copied_and_said_so_for_a_while() {
        let mut review = pasted(SENT);
        let effects = review.update(Message::Copy("AL-028"));
        assert_eq!(
            effects,
            [Effect::Copy("AL-028", "https://api.amazon.com/auth/o2/token".to_owned())]
        );
        review.update(Message::CopyDone("AL-028", true));
        assert_eq!(review.copied, Some(("AL-028", 1)));
        review.update(Message::TimeUp(1));
        assert_eq!(review.copied, None);
        assert!(review.update(Message::Copy("AL-999")).is_empty());
    }

    #[test]
    fn without_a_dialog_a_path_is_asked_for() {
        let mut review = Review::default();
        assert_eq!(review.update(Message::OpenFile), [Effect::OpenFile]);
        review.update(Message::NoDialog);
        assert!(review.asks_for_path);
        assert!(review.update(Message::OpenPath).is_empty());
        review.path = " /home/jo/sent.json ".to_owned();
        assert_eq!(
            review.update(Message::OpenPath),
            [Effect::ReadFile("/home/jo/sent.json".into())]
        );
        review.update(Message::FileRead(Ok(("sent.json".to_owned(), SENT.as_bytes().to_vec()))));
        assert_eq!(review.shown.unwrap().file.as_deref(), Some("sent.json"));
    }

    #[test]
    fn another_begins_from_nothing() {
        let mut review = pasted(SENT);
        review.update(Message::Another);
        assert!(review.shown.is_none() && review.unread.is_none() && review.text.is_empty());
    }
}
