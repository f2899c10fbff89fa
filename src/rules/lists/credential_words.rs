//! `CREDENTIAL_WORDS`: the words that a login in testing instructions has, in the languages of the store.

const WHO: [&str; 12] = [
    "user",
    "login",
    "account",
    "e-mail",
    "email",
    "benutzer",
    "konto",
    "utente",
    "usuario",
    "utilisateur",
    "compte",
    "ユーザー",
];

const PROOF: [&str; 9] = [
    "password",
    "passcode",
    "passwort",
    "kennwort",
    "mot de passe",
    "contraseña",
    "senha",
    "pin",
    "パスワード",
];

/// Whether a text names somebody and a password, so that it may hold a login.
pub(in crate::rules) fn names_a_login(text: &str) -> bool {
    let text = text.to_lowercase();
    let holds = |words: &[&str]| words.iter().any(|word| stands_in(word, &text));
    holds(&WHO) && holds(&PROOF)
}

/// Whether a word stands in a text; “pin” only on its own, since “opinion” holds it too.
fn stands_in(word: &str, text: &str) -> bool {
    if word == "pin" {
        return text.split(|c: char| !c.is_alphabetic()).any(|one| one == word);
    }
    text.contains(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_words_are_needed() {
        for text in [
            "User name: tester. Password: see the sealed note.",
            "E-Mail: a@b, Kennwort: x",
            "ユーザー: a パスワード: b",
            "Login: t / PIN1234",
            "Testbenutzer a, Passwort b",
        ] {
            assert!(names_a_login(text), "{text}");
        }
        for text in ["Say: turn on the lamp.", "Password: x", "Log in as a user", "user opinions"] {
            assert!(!names_a_login(text), "{text}");
        }
    }
}
