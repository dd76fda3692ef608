//! Functions that become parts of the screen.

use proc_macro2::{Span, TokenStream};
use quote::quote;
use syn::visit::Visit;
use syn::{Attribute, Error, ExprCall, FnArg, Ident, ItemFn, PatType, Result, Type};

/// A part that is drawn anew only when its properties change, or its own state.
pub fn kept(function: &ItemFn) -> Result<TokenStream> {
    let Shape {
        properties,
        pattern,
        attributes,
    } = Shape::of(function)?;
    let (name, visibility, block, output) = (
        &function.sig.ident,
        &function.vis,
        &function.block,
        &function.sig.output,
    );
    let hook = Ident::new(&format!("use_{name}"), Span::call_site());
    let mut hooks = Hooks(false);
    hooks.visit_block(block);
    let has_state = hooks.0;
    let (others, documentation) = attributes;
    let body = if has_state {
        quote! {
            #[::yew::hook]
            #[allow(non_snake_case)]
            #( #others )*
            fn #hook(properties: &#properties) #output {
                let #pattern: &#properties = properties;
                #block
            }
            ::yew::functional::Hook::run(#hook(properties), context)
        }
    } else {
        quote! {
            #( #others )*
            #[allow(non_snake_case)]
            fn #name(#pattern: &#properties) #output #block
            let _ = context;
            #name(properties)
        }
    };
    Ok(quote! {
        #( #documentation )*
        #[allow(missing_debug_implementations)]
        #visibility struct #name;

        impl ::lo_trinh::ui::markup::Part for #name {
            type Properties = #properties;

            fn node(key: ::std::option::Option<::yew::virtual_dom::Key>, properties: #properties) -> ::yew::Html {
                ::lo_trinh::ui::markup::kept(
                    key,
                    ::std::rc::Rc::new(::lo_trinh::ui::markup::Held::<Self>(properties)),
                )
            }
        }

        impl ::lo_trinh::ui::markup::Kept for #name {
            const NAME: &'static str = ::std::concat!(::std::module_path!(), "::", ::std::stringify!(#name));
            const HAS_STATE: bool = #has_state;

            fn draw(context: &mut ::yew::functional::HookContext, properties: &#properties) -> ::yew::Html {
                #body
            }
        }
    })
}

/// A part that is drawn in its place.
pub fn leaf(function: &ItemFn) -> Result<TokenStream> {
    let Shape {
        properties,
        pattern,
        attributes,
    } = Shape::of(function)?;
    let (name, visibility, block, output) = (
        &function.sig.ident,
        &function.vis,
        &function.block,
        &function.sig.output,
    );
    let (others, documentation) = attributes;
    Ok(quote! {
        #( #documentation )*
        #[allow(missing_debug_implementations)]
        #visibility struct #name;

        impl ::lo_trinh::ui::markup::Part for #name {
            type Properties = #properties;

            fn node(key: ::std::option::Option<::yew::virtual_dom::Key>, properties: #properties) -> ::yew::Html {
                #( #others )*
                #[allow(non_snake_case)]
                fn #name(#pattern: &#properties) #output #block
                ::lo_trinh::ui::markup::keyed(key, #name(&properties))
            }
        }
    })
}

/// What is read off a function.
struct Shape {
    /// The type of its properties.
    properties: Type,
    /// What its one argument is called.
    pattern: TokenStream,
    /// Its attributes, and its documentation apart.
    attributes: (Vec<Attribute>, Vec<Attribute>),
}

impl Shape {
    fn of(function: &ItemFn) -> Result<Self> {
        let mut inputs = function.sig.inputs.iter();
        let (properties, pattern) = match (inputs.next(), inputs.next()) {
            (None, _) => (syn::parse_quote! { () }, quote! { _ }),
            (Some(FnArg::Typed(PatType { ty, pat, .. })), None) => match &**ty {
                Type::Reference(reference) => ((*reference.elem).clone(), quote! { #pat }),
                other => {
                    return Err(Error::new_spanned(
                        other,
                        "a part is handed a reference to its properties",
                    ));
                }
            },
            _ => {
                return Err(Error::new_spanned(
                    &function.sig.inputs,
                    "a part has one argument: its properties",
                ));
            }
        };
        let (documentation, others) = function
            .attrs
            .iter()
            .cloned()
            .partition(|attribute| attribute.path().is_ident("doc"));
        Ok(Self {
            properties,
            pattern,
            attributes: (others, documentation),
        })
    }
}

/// Looks for a call of a hook.
struct Hooks(bool);

impl<'ast> Visit<'ast> for Hooks {
    fn visit_expr_call(&mut self, call: &'ast ExprCall) {
        if let syn::Expr::Path(path) = &*call.func {
            let last = path.path.segments.last();
            self.0 |= last.is_some_and(|segment| segment.ident.to_string().starts_with("use_"));
        }
        syn::visit::visit_expr_call(self, call);
    }
}
