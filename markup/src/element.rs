//! Elements of the page and parts of the screen, with what stands in their opening tags.

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens as _, format_ident, quote};
use syn::ext::IdentExt as _;
use syn::parse::{Parse, ParseStream};
use syn::{Error, Ident, Lit, Path, Result, Token, braced, token};

use crate::node::Nodes;

/// One word of an opening tag with its value.
struct Attribute {
    /// Its name, as `aria-label`.
    name: String,
    /// Where it stands, for what the compiler says.
    ident: Ident,
    /// Its value.
    value: Value,
}

enum Value {
    /// A text that is known beforehand.
    Word(String),
    /// Anything else.
    Made(TokenStream),
}

impl Value {
    fn tokens(&self) -> TokenStream {
        match self {
            Self::Word(word) => word.to_token_stream(),
            Self::Made(tokens) => tokens.clone(),
        }
    }
}

impl Parse for Attribute {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        if input.peek(token::Brace) {
            // `{id}` stands for `id={id}`.
            let content;
            braced!(content in input);
            let ident: Ident = content.parse()?;
            let value = Value::Made(ident.to_token_stream());
            return Ok(Self {
                name: ident.to_string(),
                ident,
                value,
            });
        }
        let ident = input.call(Ident::parse_any)?;
        let mut name = ident.to_string();
        while input.peek(Token![-]) || input.peek(Token![:]) {
            let mark = if input.parse::<Option<Token![-]>>()?.is_some() {
                '-'
            } else {
                input.parse::<Token![:]>()?;
                ':'
            };
            name.push(mark);
            name.push_str(&input.call(Ident::parse_any)?.to_string());
        }
        input.parse::<Token![=]>()?;
        let value = if input.peek(token::Brace) {
            let content;
            braced!(content in input);
            let tokens: TokenStream = content.parse()?;
            match syn::parse2::<Lit>(tokens.clone()) {
                Ok(Lit::Str(text)) => Value::Word(text.value()),
                Ok(literal) => Value::Made(literal.to_token_stream()),
                Err(_) => Value::Made(quote! { { #tokens } }),
            }
        } else {
            match input.parse()? {
                Lit::Str(text) => Value::Word(text.value()),
                literal => Value::Made(literal.to_token_stream()),
            }
        };
        Ok(Self { name, ident, value })
    }
}

/// The opening tag's attributes, up to `>`, `/>` or `..`.
fn attributes(input: ParseStream<'_>) -> Result<Vec<Attribute>> {
    let mut found: Vec<Attribute> = Vec::new();
    loop {
        if input.peek(Token![>]) || input.peek(Token![/]) || input.peek(Token![..]) {
            return Ok(found);
        }
        let next: Attribute = input.parse()?;
        if found.iter().any(|attribute| attribute.name == next.name) {
            return Err(Error::new(next.ident.span(), "this attribute stands here twice"));
        }
        found.push(next);
    }
}

/// Reads the end of an opening tag; whether the tag closes itself.
fn end_of_tag(input: ParseStream<'_>) -> Result<bool> {
    let closes_itself = input.parse::<Option<Token![/]>>()?.is_some();
    input.parse::<Token![>]>()?;
    Ok(closes_itself)
}

/// Reads `</name>` and holds it against the name that was opened.
fn closing(input: ParseStream<'_>, opened: &Path) -> Result<()> {
    input.parse::<Token![<]>()?;
    input.parse::<Token![/]>()?;
    let closed = input.call(Path::parse_mod_style)?;
    if closed != *opened {
        return Err(Error::new_spanned(
            &closed,
            "this closes another tag than was opened",
        ));
    }
    input.parse::<Token![>]>().map(drop)
}

/// An element of the page.
pub struct Element {
    name: String,
    attributes: Vec<Attribute>,
    children: Nodes,
}

impl Parse for Element {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        input.parse::<Token![<]>()?;
        let ident = input.call(Ident::parse_any)?;
        let name = ident.to_string();
        let attributes = attributes(input)?;
        let children = if end_of_tag(input)? {
            Nodes(Vec::new())
        } else {
            let children = input.parse()?;
            input.parse::<Token![<]>()?;
            input.parse::<Token![/]>()?;
            let end = input.call(Ident::parse_any)?;
            if end != ident {
                return Err(Error::new(end.span(), format!("`<{name}>` is still open here")));
            }
            input.parse::<Token![>]>()?;
            children
        };
        Ok(Self {
            name,
            attributes,
            children,
        })
    }
}

/// What an attribute of an element is.
enum Role {
    /// A listener for an event.
    Listener,
    /// What is known of the element before the page is drawn, or a value of it.
    Plain,
    /// There or not there.
    Flag,
    /// The text in a field.
    Content,
    /// Whether a box is ticked.
    Ticked,
    /// A reference to the element.
    Reference,
    /// What it is known by among its neighbours.
    Key,
}

impl Element {
    fn role(&self, attribute: &Attribute) -> Role {
        let is_field = self.name == "input" || self.name == "textarea";
        match attribute.name.as_str() {
            "ref" => Role::Reference,
            "key" => Role::Key,
            "value" if is_field => Role::Content,
            "checked" if self.name == "input" => Role::Ticked,
            name if name.starts_with("on") && !name.contains('-') => Role::Listener,
            name if FLAGS.contains(&name) => Role::Flag,
            _ => Role::Plain,
        }
    }

    /// Statements that open this element and fill it.
    fn opened(&self) -> TokenStream {
        let mut calls = TokenStream::new();
        let mut keys = Vec::new();
        let mut words = Vec::new();
        let mut fixed = Vec::new();
        for attribute in &self.attributes {
            let (name, value) = (&attribute.name, attribute.value.tokens());
            let call = match (self.role(attribute), &attribute.value) {
                (Role::Plain, Value::Word(word)) if name == "class" && word.is_empty() => continue,
                (Role::Plain, Value::Word(word)) => {
                    keys.push(name);
                    words.push(quote! { ::std::option::Option::Some(#word) });
                    fixed.push(quote! { (#name, ::yew::virtual_dom::AttributeOrProperty::Static(#word)) });
                    continue;
                }
                (role @ (Role::Plain | Role::Flag), _) => {
                    keys.push(name);
                    words.push(quote! { ::std::option::Option::None });
                    if matches!(role, Role::Flag) {
                        quote! { ::lo_trinh::ui::markup::flag(#value); }
                    } else {
                        quote! { ::lo_trinh::ui::markup::Written::write(#value); }
                    }
                }
                (Role::Listener, _) => {
                    let event = &attribute.ident;
                    quote! { ::lo_trinh::ui::markup::listen(::yew::html::#event::Wrapper::__macro_new(#value)); }
                }
                (Role::Content, _) => quote! {
                    ::lo_trinh::ui::markup::content(::yew::html::IntoPropValue::into_prop_value(#value));
                },
                (Role::Ticked, _) => quote! { ::lo_trinh::ui::markup::ticked(#value); },
                (Role::Reference, _) => quote! { ::lo_trinh::ui::markup::reference(&#value); },
                (Role::Key, _) => {
                    quote! { ::lo_trinh::ui::markup::key(::yew::virtual_dom::Key::from(#value)); }
                }
            };
            calls.extend(call);
        }
        let is_fixed = fixed.len() == keys.len();
        if is_fixed {
            keys.clear();
            words.clear();
        } else {
            fixed.clear();
        }
        let children = self.children.add();
        let only = self.children.is_single();
        let name = &self.name;
        quote! {
            const SHAPE: &::lo_trinh::ui::markup::Shape = &::lo_trinh::ui::markup::Shape {
                tag: #name,
                fixed: &[ #( #fixed ),* ],
                keys: &[ #( #keys ),* ],
                words: &[ #( #words ),* ],
                only: #only,
            };
            ::lo_trinh::ui::markup::open(SHAPE);
            #calls
            #children
        }
    }

    /// Statements that put this element into the place that is open.
    pub fn add(&self) -> TokenStream {
        let opened = self.opened();
        quote! { { #opened ::lo_trinh::ui::markup::close(); } }
    }

    /// An expression that is this element.
    pub fn made(&self) -> TokenStream {
        let opened = self.opened();
        quote! { { #opened ::lo_trinh::ui::markup::taken() } }
    }
}

/// A part of the screen where it is used.
pub struct Use {
    part: Path,
    properties: Vec<Attribute>,
    base: Option<TokenStream>,
    children: Nodes,
}

impl Parse for Use {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        input.parse::<Token![<]>()?;
        let part = input.call(Path::parse_mod_style)?;
        let properties = attributes(input)?;
        let base = if input.peek(Token![..]) {
            input.parse::<Token![..]>()?;
            Some(base_of(input)?)
        } else {
            None
        };
        let children = if end_of_tag(input)? {
            Nodes(Vec::new())
        } else {
            let children = input.parse()?;
            closing(input, &part)?;
            children
        };
        Ok(Self {
            part,
            properties,
            base,
            children,
        })
    }
}

/// The value after `..`, up to the end of the tag.
fn base_of(input: ParseStream<'_>) -> Result<TokenStream> {
    let mut base = TokenStream::new();
    while !(input.peek(Token![>]) || input.peek(Token![/]) && input.peek2(Token![>])) {
        base.extend([input.parse::<proc_macro2::TokenTree>()?]);
    }
    Ok(base)
}

impl Use {
    /// An expression that is this part.
    pub fn made(&self) -> TokenStream {
        let part = &self.part;
        let mut key = quote! { ::std::option::Option::None };
        let mut set = TokenStream::new();
        for property in &self.properties {
            let (ident, value) = (&property.ident, property.value.tokens());
            if property.name == "key" {
                key = quote! { ::std::option::Option::Some(::yew::virtual_dom::Key::from(#value)) };
            } else {
                set.extend(self.setting(ident, &value));
            }
        }
        if !self.children.0.is_empty() {
            let children = self.children.root();
            set.extend(self.setting(&Ident::new("children", Span::call_site()), &children));
        }
        let properties = match &self.base {
            Some(base) => quote! { {
                let mut __properties: <#part as ::lo_trinh::ui::markup::Part>::Properties = #base;
                #set
                __properties
            } },
            None => quote! { {
                let mut __builder =
                    <<#part as ::lo_trinh::ui::markup::Part>::Properties as ::yew::html::Properties>::builder();
                let __given = ::yew::html::AssertAllProps;
                #set
                ::yew::html::Buildable::prepare_build(__builder, &__given).build()
            } },
        };
        quote! { <#part as ::lo_trinh::ui::markup::Part>::node(#key, #properties) }
    }

    /// A statement that sets one property.
    fn setting(&self, ident: &Ident, value: &TokenStream) -> TokenStream {
        if self.base.is_some() {
            return quote! { __properties.#ident = ::yew::html::IntoPropValue::into_prop_value(#value); };
        }
        if value.to_string() == "{ None }" {
            let none = format_ident!("{ident}_none");
            return quote! { let __given = __builder.#none(__given); };
        }
        quote! { let __given = __builder.#ident(__given, #value); }
    }
}

/// Attributes that are there or not there.
const FLAGS: [&str; 26] = [
    "allowfullscreen",
    "async",
    "autofocus",
    "autoplay",
    "controls",
    "default",
    "defer",
    "disabled",
    "formnovalidate",
    "hidden",
    "inert",
    "ismap",
    "itemscope",
    "loop",
    "multiple",
    "muted",
    "nomodule",
    "novalidate",
    "open",
    "playsinline",
    "readonly",
    "required",
    "reversed",
    "selected",
    "truespeed",
    "webkitdirectory",
];
