//! Which of several open pages may write: a Web Lock, held by one page at a time, and a channel to ask for it.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen_futures::JsFuture;
use web_sys::BroadcastChannel;
use web_sys::wasm_bindgen::closure::Closure;
use web_sys::wasm_bindgen::{JsCast, JsValue};

use gloo::timers::callback::Timeout;

/// The name of the lock and of the channel.
const NAME: &str = "lo-trinh-2025/workspace";
/// What a page says that wants to write.
const ASKED: &str = "asked";
/// How long it waits for an answer before it takes the lock, in milliseconds.
const PATIENCE_MS: u32 = 2_000;
/// How long a page that is just left may need to let go, in milliseconds: a page that is loaded anew meets itself.
const LEAVE_MS: u32 = 700;

/// What happens to the lock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heard {
    /// It is ours.
    Ours,
    /// Another page has it.
    Theirs,
    /// Another page wants it.
    Asked,
    /// Another page took it from us.
    Taken,
}

/// Our part of the lock. Where the browser has no locks, it is always ours.
#[derive(Clone)]
pub struct Hold {
    release: Rc<RefCell<Option<Function>>>,
    channel: Option<BroadcastChannel>,
    heard: Rc<dyn Fn(Heard)>,
}

impl Hold {
    /// Asks for the lock and listens from now on. The question stands: when the page that has the lock is closed, the
    /// lock is ours.
    pub fn ask(heard: impl Fn(Heard) + 'static) -> Self {
        let heard: Rc<dyn Fn(Heard)> = Rc::new(heard);
        let hold = Self {
            release: Rc::default(),
            channel: BroadcastChannel::new(NAME).ok(),
            heard: heard.clone(),
        };
        if let Some(channel) = &hold.channel {
            let release = hold.release.clone();
            let listen = Closure::<dyn Fn()>::new(move || {
                if release.borrow().is_some() {
                    heard(Heard::Asked);
                }
            });
            channel.set_onmessage(Some(listen.as_ref().unchecked_ref()));
            listen.forget();
        }
        hold.request("");
        let waiting = hold.clone();
        Timeout::new(LEAVE_MS, move || {
            if waiting.release.borrow().is_none() && locks().is_some() {
                (waiting.heard)(Heard::Theirs);
            }
        })
        .forget();
        hold
    }

    /// Takes the lock over: asks the page that has it to finish and waits; takes it where none answers.
    pub fn take_over(&self) {
        if let Some(channel) = &self.channel {
            let _ = channel.post_message(&ASKED.into());
        }
        let hold = self.clone();
        Timeout::new(PATIENCE_MS, move || {
            if hold.release.borrow().is_none() {
                hold.request("steal");
            }
        })
        .forget();
    }

    /// Lets the lock go, and stands in line for when it is free again.
    pub fn let_go(&self) {
        if let Some(release) = self.release.take() {
            let _ = release.call0(&JsValue::UNDEFINED);
            self.request("");
        }
    }

    fn request(&self, option: &str) {
        let Some(locks) = locks() else {
            return (self.heard)(Heard::Ours);
        };
        let options = Object::new();
        if !option.is_empty() {
            let _ = Reflect::set(&options, &option.into(), &JsValue::TRUE);
        }
        let hold = self.clone();
        let given = Closure::once_into_js(move || hold.given());
        let request: Option<Function> = Reflect::get(&locks, &"request".into())
            .ok()
            .map(JsCast::unchecked_into);
        let Some(Ok(held)) = request.map(|request| request.call3(&locks, &NAME.into(), &options, &given))
        else {
            return (self.heard)(Heard::Ours);
        };
        let hold = self.clone();
        yew::platform::spawn_local(async move {
            if JsFuture::from(held.unchecked_into::<Promise>()).await.is_err()
                && hold.release.take().is_some()
            {
                (hold.heard)(Heard::Taken);
                hold.request("");
            }
        });
    }

    /// The browser's answer: a promise that holds the lock until it is resolved.
    fn given(&self) -> JsValue {
        let promise = Promise::new(&mut |resolve, _| {
            // A second grant, of the request that waited, holds nothing beside the first.
            if let Some(before) = self.release.replace(Some(resolve)) {
                let _ = before.call0(&JsValue::UNDEFINED);
            }
        });
        (self.heard)(Heard::Ours);
        promise.into()
    }
}

/// The browser's locks, where it has any.
fn locks() -> Option<JsValue> {
    let window = web_sys::window()?;
    let locks = Reflect::get(&window.navigator(), &"locks".into()).ok()?;
    locks.is_object().then_some(locks)
}
