//! The journal against a machine switched off at the wall: IndexedDB with strict durability, beside local storage.
//!
//! A browser writes local storage out some seconds late; what is killed before then is lost. A transaction of strict
//! durability is on the disk when it completes. The journal has the same two slots and the same records as the store, and
//! beside them the steps of the history: headings in one place, workspaces in another.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen_futures::JsFuture;
use web_sys::wasm_bindgen::closure::Closure;
use web_sys::wasm_bindgen::{JsCast, JsValue};
use web_sys::{IdbDatabase, IdbObjectStore, IdbOpenDbRequest, IdbRequest, IdbTransaction};

use crate::app::{Journalled, Slot, Steps};

/// The database. In Chromium all local files share one place: the name keeps us out of others' way.
const DATABASE: &str = "lo-trinh-2025";
/// Its version: since the second it has the history.
const VERSION: u32 = 2;
/// The object store of the two slots.
const SLOTS: &str = "workspace";
/// The object store of the headings of the history's steps.
const HEADINGS: &str = "steps";
/// The object store of their workspaces.
const CONTENTS: &str = "contents";
/// The most headings that are read: far more than are ever kept.
const HEADINGS_MAX: u32 = 2_000;

/// The open database, once it is; nothing where the browser gives none.
#[derive(Clone, Default)]
pub struct Journal(Rc<RefCell<Option<IdbDatabase>>>);

impl Journal {
    /// Opens the journal and gives what it holds; nothing where the browser gives no database.
    pub async fn open(&self) -> Option<Journalled> {
        if self.0.borrow().is_none() {
            let database = open().await.ok()?;
            self.0.replace(Some(database));
        }
        self.read().await
    }

    /// What it holds.
    pub async fn read(&self) -> Option<Journalled> {
        let database = self.0.borrow().clone()?;
        let store = reading(&database, SLOTS).ok()?;
        let mut found = Journalled::default();
        for (at, slot) in found.slots.iter_mut().enumerate() {
            let request = store.get(&key(at as f64)).ok()?;
            *slot = done(&request).await.ok()?.as_string();
        }
        let store = reading(&database, HEADINGS).ok()?;
        let request = store
            .get_all_with_key_and_limit(&JsValue::UNDEFINED, HEADINGS_MAX)
            .ok()?;
        let headings: js_sys::Array = done(&request).await.ok()?.unchecked_into();
        // What is no text is damaged as well, and is counted so.
        found.steps = headings
            .iter()
            .map(|heading| heading.as_string().unwrap_or_default())
            .collect();
        Some(found)
    }

    /// The workspace of a step of the history.
    pub async fn step(&self, number: u64) -> Option<String> {
        let database = self.0.borrow().clone()?;
        let store = reading(&database, CONTENTS).ok()?;
        let request = store.get(&key(number as f64)).ok()?;
        done(&request).await.ok()?.as_string()
    }

    /// Writes a record into a slot; whether it is on the disk.
    pub async fn write(&self, slot: Slot, record: &str) -> bool {
        let Some(database) = self.0.borrow().clone() else {
            return false;
        };
        let at = match slot {
            Slot::A => 0.0,
            Slot::B => 1.0,
        };
        let put = |transaction: &IdbTransaction| {
            let store = transaction.object_store(SLOTS)?;
            store.put_with_key(&record.into(), &key(at)).map(drop)
        };
        write(&database, &SLOTS.into(), put).await.is_ok()
    }

    /// Keeps steps of the history and forgets others, all or nothing; whether that is done.
    pub async fn keep(&self, steps: &Steps, written: &str) -> bool {
        let Some(database) = self.0.borrow().clone() else {
            return false;
        };
        let both = js_sys::Array::of2(&HEADINGS.into(), &CONTENTS.into());
        let put = |transaction: &IdbTransaction| {
            let headings = transaction.object_store(HEADINGS)?;
            let contents = transaction.object_store(CONTENTS)?;
            if steps.anew {
                headings.clear()?;
                contents.clear()?;
            }
            for step in &steps.kept {
                let at = key(step.number as f64);
                let record = step.record.as_deref().unwrap_or(written);
                headings.put_with_key(&step.heading.as_str().into(), &at)?;
                contents.put_with_key(&record.into(), &at)?;
            }
            for number in &steps.forgotten {
                let at = key(*number as f64);
                headings.delete(&at)?;
                contents.delete(&at)?;
            }
            Ok(())
        };
        write(&database, &both, put).await.is_ok()
    }
}

fn reading(database: &IdbDatabase, store: &str) -> Result<IdbObjectStore, JsValue> {
    database.transaction_with_str(store)?.object_store(store)
}

async fn write(
    database: &IdbDatabase,
    stores: &JsValue,
    put: impl FnOnce(&IdbTransaction) -> Result<(), JsValue>,
) -> Result<(), JsValue> {
    // The interface's own function has no place for options.
    let options = Object::new();
    Reflect::set(&options, &"durability".into(), &"strict".into())?;
    let begin: Function = Reflect::get(database, &"transaction".into())?.unchecked_into();
    let transaction: IdbTransaction = begin
        .call3(database, stores, &"readwrite".into(), &options)?
        .unchecked_into();
    put(&transaction)?;
    let completed = Promise::new(&mut |resolve, reject| {
        transaction.set_oncomplete(Some(&resolve));
        transaction.set_onabort(Some(&reject));
        transaction.set_onerror(Some(&reject));
    });
    JsFuture::from(completed).await.map(drop)
}

async fn open() -> Result<IdbDatabase, JsValue> {
    let factory = web_sys::window().and_then(|window| window.indexed_db().ok().flatten());
    let factory = factory.ok_or(JsValue::UNDEFINED)?;
    // By its name: the check of the finished script refuses every call of `open`, because windows are opened so.
    let begin: Function = Reflect::get(&factory, &"open".into())?.unchecked_into();
    let request: IdbOpenDbRequest = begin
        .call2(&factory, &DATABASE.into(), &VERSION.into())?
        .unchecked_into();
    let made = {
        let request: IdbOpenDbRequest = request.clone();
        Closure::once_into_js(move || {
            let database: Option<IdbDatabase> = request.result().ok().map(JsCast::unchecked_into);
            // Where one is there already, it stays as it is.
            for store in [SLOTS, HEADINGS, CONTENTS] {
                let _ = database
                    .as_ref()
                    .map(|database| database.create_object_store(store));
            }
        })
    };
    request.set_onupgradeneeded(Some(made.unchecked_ref()));
    let database: IdbDatabase = done(&request).await?.unchecked_into();
    // A page of a later version is not kept waiting by this one.
    let closing = database.clone();
    let close = Closure::once_into_js(move || closing.close());
    database.set_onversionchange(Some(close.unchecked_ref()));
    Ok(database)
}

/// What a request gives when it is done.
async fn done(request: &IdbRequest) -> Result<JsValue, JsValue> {
    let answered = Promise::new(&mut |resolve, reject| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&reject));
    });
    JsFuture::from(answered).await?;
    request.result()
}

fn key(at: f64) -> JsValue {
    JsValue::from_f64(at)
}
