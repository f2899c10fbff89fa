//! The languages, one row each (Amazon: “Choose the invocation name for a custom skill” and “Understand how users
//! invoke custom skills” for the words that open a skill).

use crate::model::language::Language;
use crate::model::language::Script;

/// Every language of [`crate::model::LOCALES`].
pub(super) const LANGUAGES: [Language; 10] =
    [ARABIC, GERMAN, ENGLISH, SPANISH, FRENCH, HINDI, ITALIAN, JAPANESE, DUTCH, PORTUGUESE];

const ARABIC: Language = Language {
    code: "ar",
    script: Script::Arabic,
    launch: &["ابدأ", "ابدئي", "اسأل", "اسألي", "افتح", "افتحي", "شغل", "شغلي", "قولي"],
    connecting: &["إذا", "عن", "في", "مع", "من"],
    small: &["أن", "إلى", "على", "عن", "في", "مع", "من"],
    wake: &["أليكسا", "اليكسا", "أمازون", "امازون", "إيكو"],
    reserved: &["تطبيق", "مهارة"],
    numbers: [
        "صفر",
        "واحد",
        "اثنان",
        "ثلاثة",
        "أربعة",
        "خمسة",
        "ستة",
        "سبعة",
        "ثمانية",
        "تسعة",
        "عشرة",
    ],
    second_word: "مساعد",
    open: "افتحي {}",
    who_am_i: &["من أنا", "هل تعرفني", "هل تعرفينني", "ما اسمي", "هل حسابي مرتبط"],
};

const GERMAN: Language = Language {
    code: "de",
    script: Script::Latin("äöüßéèêàáâçñ"),
    launch: &[
        "aktiviere",
        "beginne",
        "frag",
        "frage",
        "lade",
        "nutze",
        "öffne",
        "sag",
        "sage",
        "spiel",
        "spiele",
        "starte",
        "verwende",
    ],
    connecting: &["dass", "für", "mit", "nach", "ob", "über", "und", "von", "wenn"],
    small: &[
        "am", "an", "auf", "aus", "bei", "das", "der", "des", "die", "ein", "eine", "für", "im",
        "in", "mit", "nach", "von", "zu", "zum", "zur",
    ],
    wake: &[],
    reserved: &["skills"],
    numbers: [
        "null", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn",
    ],
    second_word: "helfer",
    open: "öffne {}",
    who_am_i: &[
        "wer bin ich",
        "kennst du mich",
        "wie heiße ich",
        "erkennst du mich",
        "bin ich verknüpft",
    ],
};

pub(super) const ENGLISH: Language = Language {
    code: "en",
    script: Script::Latin("àâäáçéèêëíîïñóôöúùûü"),
    launch: &[
        "ask", "begin", "enable", "launch", "load", "open", "play", "resume", "run", "start",
        "tell", "use",
    ],
    connecting: &[
        "about", "and", "by", "for", "from", "if", "in", "that", "to", "using", "whether", "with",
    ],
    small: &["a", "an", "at", "by", "for", "from", "in", "of", "on", "the", "to", "with"],
    wake: &[],
    reserved: &["apps", "skills"],
    numbers: [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    ],
    second_word: "helper",
    open: "open {}",
    who_am_i: &[
        "who am i",
        "do you know me",
        "do you know who i am",
        "what is my name",
        "am i linked",
    ],
};

const SPANISH: Language = Language {
    code: "es",
    script: Script::Latin("áéíñóúü"),
    launch: &[
        "abre", "activa", "comienza", "empieza", "inicia", "juega", "lanza", "pide", "pregunta",
        "usa",
    ],
    connecting: &["con", "de", "en", "para", "por", "que", "si", "sobre", "y"],
    small: &["a", "con", "de", "del", "el", "en", "la", "las", "los", "para", "por", "un", "una"],
    wake: &[],
    reserved: &["aplicación"],
    numbers: [
        "cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez",
    ],
    second_word: "ayudante",
    open: "abre {}",
    who_am_i: &["quién soy", "sabes quién soy", "me conoces", "cómo me llamo", "cuál es mi nombre"],
};

const FRENCH: Language = Language {
    code: "fr",
    script: Script::Latin("àâäæçéèêëîïôöœùûüÿ"),
    launch: &[
        "active", "charge", "commence", "demande", "démarre", "dis", "joue", "lance", "ouvre",
        "utilise",
    ],
    connecting: &["avec", "dans", "de", "et", "pour", "que", "si", "sur"],
    small: &[
        "à", "au", "aux", "avec", "dans", "de", "des", "du", "en", "la", "le", "les", "par",
        "pour", "sur", "un", "une",
    ],
    wake: &[],
    reserved: &["application"],
    numbers: [
        "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix",
    ],
    second_word: "assistant",
    open: "ouvre {}",
    who_am_i: &[
        "qui suis je",
        "tu me connais",
        "sais tu qui je suis",
        "quel est mon nom",
        "comment je m'appelle",
    ],
};

const HINDI: Language = Language {
    code: "hi",
    script: Script::Devanagari,
    launch: &["ask", "launch", "open", "play", "start", "खोलो", "चलाओ", "चालू", "पूछो", "बताओ", "शुरू"],
    connecting: &["और", "का", "की", "के", "को", "में", "से"],
    small: &["a", "an", "the", "का", "की", "के", "को", "पर", "में", "से"],
    wake: &["अमेज़न", "एलेक्सा", "एको"],
    reserved: &["ऐप", "स्किल"],
    numbers: ["शून्य", "एक", "दो", "तीन", "चार", "पाँच", "छह", "सात", "आठ", "नौ", "दस"],
    second_word: "सहायक",
    open: "{} खोलो",
    who_am_i: &["मैं कौन हूँ", "क्या तुम मुझे जानती हो", "मेरा नाम क्या है", "मुझे पहचानो", "who am i"],
};

const ITALIAN: Language = Language {
    code: "it",
    script: Script::Latin("àéèìíîòóùú"),
    launch: &[
        "apri", "attiva", "avvia", "carica", "chiedi", "comincia", "domanda", "gioca", "lancia",
        "usa",
    ],
    connecting: &["che", "con", "di", "e", "in", "per", "se", "su"],
    small: &[
        "a", "al", "alla", "con", "da", "dal", "dei", "del", "della", "di", "gli", "i", "il", "in",
        "la", "le", "lo", "per", "su", "un", "una",
    ],
    wake: &[],
    reserved: &["applicazione"],
    numbers: [
        "zero", "uno", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove", "dieci",
    ],
    second_word: "aiutante",
    open: "apri {}",
    who_am_i: &["chi sono", "sai chi sono", "mi conosci", "come mi chiamo", "qual è il mio nome"],
};

const JAPANESE: Language = Language {
    code: "ja",
    script: Script::Japanese,
    launch: &["を開いて", "をスタート", "をひらいて", "を始めて", "を起動"],
    connecting: &[],
    small: &[],
    wake: &["アレクサ", "アマゾン", "エコー", "コンピューター"],
    reserved: &["アプリ", "スキル"],
    numbers: [
        "ゼロ",
        "いち",
        "に",
        "さん",
        "よん",
        "ご",
        "ろく",
        "なな",
        "はち",
        "きゅう",
        "じゅう",
    ],
    second_word: "アシスタント",
    open: "{}を開いて",
    who_am_i: &["私は誰", "わたしはだれ", "私の名前は", "私を知ってる", "私がわかる"],
};

const DUTCH: Language = Language {
    code: "nl",
    script: Script::Latin("áäçéèêëíïóöúüij"),
    launch: &[
        "activeer", "begin", "gebruik", "laad", "open", "speel", "start", "vertel", "vraag", "zeg",
    ],
    connecting: &["aan", "als", "dat", "en", "met", "naar", "of", "over", "voor"],
    small: &[
        "aan", "bij", "de", "een", "het", "in", "met", "naar", "om", "op", "te", "tot", "van",
        "voor",
    ],
    wake: &[],
    reserved: &["applicatie"],
    numbers: [
        "nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien",
    ],
    second_word: "helper",
    open: "open {}",
    who_am_i: &[
        "wie ben ik",
        "ken je mij",
        "weet je wie ik ben",
        "hoe heet ik",
        "wat is mijn naam",
    ],
};

const PORTUGUESE: Language = Language {
    code: "pt",
    script: Script::Latin("áàâãçéêíóôõúü"),
    launch: &[
        "abra", "abrir", "ative", "carregue", "comece", "diga", "inicie", "jogue", "pergunte",
        "toque", "use",
    ],
    connecting: &["com", "de", "e", "em", "para", "por", "que", "se", "sobre"],
    small: &[
        "a", "ao", "as", "com", "da", "de", "do", "em", "na", "no", "o", "os", "para", "por", "um",
        "uma",
    ],
    wake: &[],
    reserved: &["aplicativo"],
    numbers: [
        "zero", "um", "dois", "três", "quatro", "cinco", "seis", "sete", "oito", "nove", "dez",
    ],
    second_word: "ajudante",
    open: "abrir {}",
    who_am_i: &[
        "quem sou eu",
        "você me conhece",
        "você sabe quem eu sou",
        "qual é o meu nome",
        "como eu me chamo",
    ],
};
