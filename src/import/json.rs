//! Text → JSON, strictly, within limits, and with an eye on members that stand twice.

use std::cell::RefCell;
use std::fmt;

use serde::de::DeserializeSeed;
use serde::de::Deserializer;
use serde::de::MapAccess;
use serde::de::SeqAccess;
use serde::de::Visitor;
use serde_json::Map;
use serde_json::Number;
use serde_json::Value;

use crate::import::ImportProblem;

const DEEPEST: usize = 32;
const MOST: usize = 10_000;
const LONGEST: usize = 8 * 1024;
/// More members that stand twice are not told, so that hostile names cannot fill the memory.
const MOST_TWICE: usize = 100;

/// A member that stands twice in one object, or more often.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Duplicate {
    /// Where it stands (RFC 6901).
    pub pointer: String,
    pub name: String,
    /// Whether all have the same value.
    pub equal: bool,
}

impl Duplicate {
    /// Whether it lies inside the object at that pointer, or is that object or one around it.
    pub(super) fn concerns(&self, pointer: &str) -> bool {
        let below = |inner: &str, outer: &str| {
            inner.strip_prefix(outer).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        below(&self.pointer, pointer) || below(pointer, &self.pointer)
    }
}

/// A parsed text.
pub(super) struct Document {
    pub value: Value,
    pub duplicates: Vec<Duplicate>,
}

/// What is counted while reading.
#[derive(Default)]
struct Tally {
    values: usize,
    path: Vec<String>,
    duplicates: Vec<Duplicate>,
    problem: Option<ImportProblem>,
}

/// Reads strict JSON.
pub(super) fn parse(text: &str) -> Result<Document, ImportProblem> {
    let tally = RefCell::new(Tally::default());
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let read = Reader { tally: &tally, depth: 0 }
        .deserialize(&mut deserializer)
        .and_then(|value| deserializer.end().map(|()| value));
    let tally = tally.into_inner();
    match read {
        Ok(value) => Ok(Document { value, duplicates: tally.duplicates }),
        Err(error) => Err(tally
            .problem
            .unwrap_or(ImportProblem::NotJson { line: error.line(), column: error.column() })),
    }
}

#[derive(Clone, Copy)]
struct Reader<'a> {
    tally: &'a RefCell<Tally>,
    depth: usize,
}

impl Reader<'_> {
    fn stop<E: serde::de::Error>(self, problem: ImportProblem) -> E {
        self.tally.borrow_mut().problem = Some(problem);
        E::custom(problem)
    }

    fn count<E: serde::de::Error>(self) -> Result<(), E> {
        self.tally.borrow_mut().values += 1;
        if self.tally.borrow().values > MOST {
            return Err(self.stop(ImportProblem::TooMany));
        }
        Ok(())
    }

    fn text<E: serde::de::Error>(self, text: &str) -> Result<(), E> {
        if text.len() > LONGEST {
            return Err(self.stop(ImportProblem::TooLong));
        }
        Ok(())
    }

    fn deeper<E: serde::de::Error>(self) -> Result<Self, E> {
        if self.depth >= DEEPEST {
            return Err(self.stop(ImportProblem::TooDeep));
        }
        Ok(Self { depth: self.depth + 1, ..self })
    }

    /// Notes the members of one object that stand twice.
    fn note_duplicates(self, twice: Vec<(String, bool)>) {
        let mut tally = self.tally.borrow_mut();
        for (name, equal) in twice {
            if tally.duplicates.len() >= MOST_TWICE {
                return;
            }
            let mut pointer = String::new();
            for step in tally.path.iter().map(String::as_str).chain([name.as_str()]) {
                pointer.push('/');
                pointer.push_str(&step.replace('~', "~0").replace('/', "~1"));
            }
            tally.duplicates.push(Duplicate { pointer, name, equal });
        }
    }
}

impl<'de> DeserializeSeed<'de> for Reader<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Reader<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E: serde::de::Error>(self) -> Result<Value, E> {
        self.count().map(|()| Value::Null)
    }

    fn visit_bool<E: serde::de::Error>(self, value: bool) -> Result<Value, E> {
        self.count().map(|()| Value::Bool(value))
    }

    fn visit_i64<E: serde::de::Error>(self, value: i64) -> Result<Value, E> {
        self.count().map(|()| Value::from(value))
    }

    fn visit_u64<E: serde::de::Error>(self, value: u64) -> Result<Value, E> {
        self.count().map(|()| Value::from(value))
    }

    fn visit_f64<E: serde::de::Error>(self, value: f64) -> Result<Value, E> {
        self.count()?;
        Number::from_f64(value).map(Value::Number).ok_or_else(|| E::custom("not a number"))
    }

    fn visit_str<E: serde::de::Error>(self, value: &str) -> Result<Value, E> {
        self.count()?;
        self.text(value).map(|()| Value::from(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        self.count()?;
        let inner = self.deeper()?;
        let mut list = Vec::new();
        loop {
            self.tally.borrow_mut().path.push(list.len().to_string());
            let entry = entries.next_element_seed(inner)?;
            self.tally.borrow_mut().path.pop();
            match entry {
                Some(entry) => list.push(entry),
                None => return Ok(Value::Array(list)),
            }
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Value, A::Error> {
        self.count()?;
        let inner = self.deeper()?;
        let mut map = Map::new();
        let mut twice: Vec<(String, bool)> = Vec::new();
        while let Some(name) = members.next_key::<String>()? {
            self.text::<A::Error>(&name)?;
            self.tally.borrow_mut().path.push(name.clone());
            let value = members.next_value_seed(inner)?;
            self.tally.borrow_mut().path.pop();
            if let Some(earlier) = map.get(&name) {
                let same = *earlier == value;
                if let Some((_, equal)) = twice.iter_mut().find(|(known, _)| *known == name) {
                    *equal &= same;
                } else if twice.len() < MOST_TWICE {
                    twice.push((name.clone(), same));
                }
            }
            map.insert(name, value);
        }
        self.note_duplicates(twice);
        Ok(Value::Object(map))
    }
}
