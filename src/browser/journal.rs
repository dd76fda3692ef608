//! The journal against a machine switched off at the wall: IndexedDB with strict durability, beside local storage.
//!
//! A browser writes local storage out some seconds late; what is killed before then is lost. A transaction of strict
//! durability is on the disk when it completes. The journal has the same two slots and the same records as the store.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen_futures::JsFuture;
use web_sys::wasm_bindgen::closure::Closure;
use web_sys::wasm_bindgen::{JsCast, JsValue};
use web_sys::{IdbDatabase, IdbOpenDbRequest, IdbRequest, IdbTransaction};

use crate::app::Slot;

/// The database. In Chromium all local files share one place: the name keeps us out of others' way.
const DATABASE: &str = "lo-trinh-2025";
/// Its one object store.
const SLOTS: &str = "workspace";

/// The open database, once it is; nothing where the browser gives none.
#[derive(Clone, Default)]
pub struct Journal(Rc<RefCell<Option<IdbDatabase>>>);

impl Journal {
    /// Opens the journal and gives what its slots hold; nothing where the browser gives no database.
    pub async fn open(&self) -> Option<[Option<String>; 2]> {
        if self.0.borrow().is_some() {
            return self.read().await;
        }
        let database = open().await.ok()?;
        self.0.replace(Some(database));
        self.read().await
    }

    /// What the two slots hold.
    pub async fn read(&self) -> Option<[Option<String>; 2]> {
        let database = self.0.borrow().clone()?;
        let store = database
            .transaction_with_str(SLOTS)
            .ok()?
            .object_store(SLOTS)
            .ok()?;
        let mut found = [None, None];
        for (at, slot) in found.iter_mut().enumerate() {
            let request = store.get(&key(at)).ok()?;
            *slot = done(&request).await.ok()?.as_string();
        }
        Some(found)
    }

    /// Writes a record into a slot; whether it is on the disk.
    pub async fn write(&self, slot: Slot, record: &str) -> bool {
        let Some(database) = self.0.borrow().clone() else {
            return false;
        };
        write(&database, slot, record).await.is_ok()
    }
}

async fn write(database: &IdbDatabase, slot: Slot, record: &str) -> Result<(), JsValue> {
    // The interface's own function has no place for options.
    let options = Object::new();
    Reflect::set(&options, &"durability".into(), &"strict".into())?;
    let begin: Function = Reflect::get(database, &"transaction".into())?.unchecked_into();
    let transaction: IdbTransaction = begin
        .call3(database, &SLOTS.into(), &"readwrite".into(), &options)?
        .unchecked_into();
    let at = match slot {
        Slot::A => 0,
        Slot::B => 1,
    };
    transaction
        .object_store(SLOTS)?
        .put_with_key(&record.into(), &key(at))?;
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
        .call2(&factory, &DATABASE.into(), &1.into())?
        .unchecked_into();
    let made = {
        let request: IdbOpenDbRequest = request.clone();
        Closure::once_into_js(move || {
            let database: Option<IdbDatabase> = request.result().ok().map(JsCast::unchecked_into);
            let _ = database.map(|database| database.create_object_store(SLOTS));
        })
    };
    request.set_onupgradeneeded(Some(made.unchecked_ref()));
    done(&request).await.map(JsCast::unchecked_into)
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

fn key(at: usize) -> JsValue {
    JsValue::from_f64(at as f64)
}
