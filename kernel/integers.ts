/* What the sources take from Math, for integers. */
@global
namespace Integers {
  @inline export function imul(a: i32, b: i32): i32 {
    return a * b
  }

  @inline export function clz32(a: i32): i32 {
    return clz(a)
  }

  @inline export function max(a: i32, b: i32): i32 {
    return a > b ? a : b
  }
}
