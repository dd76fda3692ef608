//! The reader of workbooks: a module of its own in a worker, started when a workbook is chosen and let go afterwards.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Function, Reflect, Uint8Array};
use web_sys::wasm_bindgen::prelude::Closure;
use web_sys::wasm_bindgen::{JsCast, JsValue};
use web_sys::{MessageEvent, Worker};

use crate::app::Message;

/// What the page's own script calls the function that unpacks the reader and starts its worker.
const OPENER: &str = "openOffice";

/// A reader at work. It ends with this value, whatever it does.
pub struct Office {
    worker: Worker,
    ready: Rc<RefCell<bool>>,
    /// What it is told as soon as it can be told anything.
    waiting: Rc<RefCell<Option<Array>>>,
    _heard: Closure<dyn FnMut(MessageEvent)>,
    _failed: Closure<dyn FnMut(JsValue)>,
}

impl Office {
    /// Starts a reader; nothing where the page has none, as in a page served for development.
    pub fn start(told: impl Fn(Message) + Clone + 'static) -> Option<Self> {
        let window = web_sys::window()?;
        let opener = Reflect::get(&window, &JsValue::from_str(OPENER)).ok()?;
        let opener: Function = opener.dyn_into().ok()?;
        let worker: Worker = opener.call0(&JsValue::NULL).ok()?.dyn_into().ok()?;
        let ready = Rc::new(RefCell::new(false));
        let waiting: Rc<RefCell<Option<Array>>> = Rc::default();
        let heard = {
            let (worker, ready, waiting, told) =
                (worker.clone(), ready.clone(), waiting.clone(), told.clone());
            Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
                let text = event.data().as_string().unwrap_or_default();
                match text.as_bytes() {
                    b"0" => {
                        *ready.borrow_mut() = true;
                        if let Some(task) = waiting.borrow_mut().take() {
                            let _ = worker.post_message(&task);
                        }
                    }
                    [step @ b'1'..=b'9'] => told(Message::WorkbookStepDone(usize::from(step - b'0'))),
                    [b'!', ..] => told(Message::WorkbookReaderFailed),
                    _ => told(Message::WorkbookAnswered(text)),
                }
            })
        };
        let failed = Closure::<dyn FnMut(JsValue)>::new(move |_| told(Message::WorkbookReaderFailed));
        worker.set_onmessage(Some(heard.as_ref().unchecked_ref()));
        worker.set_onerror(Some(failed.as_ref().unchecked_ref()));
        Some(Self {
            worker,
            ready,
            waiting,
            _heard: heard,
            _failed: failed,
        })
    }

    /// Has a workbook read.
    pub fn read(&self, name: &str, bytes: &[u8], today: i32) {
        self.tell("read", name, &Uint8Array::from(bytes), today);
    }

    /// Has the open workbook read again by another mapping.
    pub fn read_again(&self, mapping: &str, today: i32) {
        self.tell("again", mapping, &JsValue::NULL, today);
    }

    fn tell(&self, task: &str, text: &str, bytes: &JsValue, today: i32) {
        let task = Array::of4(
            &JsValue::from_str(task),
            &JsValue::from_str(text),
            bytes,
            &JsValue::from_f64(f64::from(today)),
        );
        if *self.ready.borrow() {
            let _ = self.worker.post_message(&task);
        } else {
            *self.waiting.borrow_mut() = Some(task);
        }
    }
}

impl Drop for Office {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}
