//! Whether the desktop asks for dark colours, as the portal of Linux desktops tells. Elsewhere the window library
//! tells, so nothing is asked here.

#[cfg(target_os = "linux")]
mod portal {
    use std::future::poll_fn;
    use std::pin::pin;
    use std::time::Duration;

    use ashpd::desktop::settings::ColorScheme;
    use ashpd::desktop::settings::Settings;
    use ashpd::zbus::export::futures_core::Stream as _;
    use tokio::time::timeout;

    /// A portal that takes longer is none.
    const PATIENCE: Duration = Duration::from_secs(2);

    /// Tells `told` at once, and again at each change, until the desktop ends: dark, light, or `None` where nobody
    /// knows.
    pub async fn watch(mut told: impl FnMut(Option<bool>)) {
        let Ok(Ok(settings)) = timeout(PATIENCE, Settings::new()).await else {
            return told(None);
        };
        let now = timeout(PATIENCE, settings.color_scheme()).await;
        told(now.ok().and_then(Result::ok).and_then(is_dark));
        let Ok(changes) = settings.receive_color_scheme_changed().await else { return };
        let mut changes = pin!(changes);
        while let Some(scheme) = poll_fn(|context| changes.as_mut().poll_next(context)).await {
            told(is_dark(scheme));
        }
    }

    fn is_dark(scheme: ColorScheme) -> Option<bool> {
        match scheme {
            ColorScheme::PreferDark => Some(true),
            ColorScheme::PreferLight => Some(false),
            ColorScheme::NoPreference => None,
        }
    }
}

#[cfg(target_os = "linux")]
pub use portal::watch;

/// Tells nothing.
#[cfg(not(target_os = "linux"))]
#[expect(clippy::unused_async, reason = "the Linux twin waits")]
pub async fn watch(_told: impl FnMut(Option<bool>)) {}

#[cfg(all(test, target_os = "linux"))]
#[expect(clippy::disallowed_methods, reason = "tokio's test macro waits for its runtime")]
mod tests {
    use std::time::Duration;

    use tokio::sync::mpsc;
    use tokio::time::timeout;

    #[tokio::test]
    async fn something_is_told_soon_whatever_the_desktop() {
        let (sender, mut told) = mpsc::unbounded_channel();
        tokio::spawn(super::watch(move |dark| {
            let _ = sender.send(dark);
        }));
        assert!(timeout(Duration::from_secs(10), told.recv()).await.unwrap().is_some());
    }
}
