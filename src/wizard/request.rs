//! What is sent: the settings as edited, with the boxes that stand for list entries put in their place.

use crate::model::AccountLinking;
use crate::model::PlatformUrl;
use crate::wizard::Wizard;

const IOS: &str = "iOS";
const ANDROID: &str = "Android";

impl Wizard {
    /// The settings as they are shown in the preview, judged by the rules and sent.
    pub fn request(&self) -> AccountLinking {
        let mut settings = self.settings.clone();
        let own = [(IOS, &self.ios_url), (ANDROID, &self.android_url)];
        let own = own
            .into_iter()
            .filter(|(_, url)| !url.is_empty())
            .map(|(platform, url)| PlatformUrl { platform: platform.to_owned(), url: url.clone() });
        settings.authorization_urls_by_platform.splice(0..0, own);
        settings
    }

    /// Takes settings over, whole: what Amazon has now, or what a draft kept. The counterpart of [`Self::request`].
    pub fn take_settings(&mut self, mut settings: AccountLinking) {
        self.ios_url = take_platform(&mut settings, IOS);
        self.android_url = take_platform(&mut settings, ANDROID);
        self.settings = settings;
    }
}

fn take_platform(settings: &mut AccountLinking, platform: &str) -> String {
    let entries = &mut settings.authorization_urls_by_platform;
    let index = entries.iter().position(|entry| entry.platform == platform);
    index.map_or_else(String::new, |index| entries.remove(index).url)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_taken_over_are_sent_the_same() {
        let entry = |platform: &str, url: &str| PlatformUrl {
            platform: platform.to_owned(),
            url: url.to_owned(),
        };
        let settings = AccountLinking {
            authorization_urls_by_platform: vec![
                entry("iOS", "https://a.example/i"),
                entry("Android", "https://a.example/a"),
                entry("ios", "https://a.example/x"),
            ],
            ..AccountLinking::default()
        };
        let mut wizard = Wizard::default();
        wizard.take_settings(settings.clone());
        assert_eq!(wizard.ios_url, "https://a.example/i");
        assert_eq!(wizard.request(), settings);
    }
}
