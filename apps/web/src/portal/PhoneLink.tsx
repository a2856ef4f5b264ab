/** A number that can be dialled by a touch; never broken over two lines. */
export const PhoneLink = ({ number }: { readonly number: string }) => (
  <a className="phone" href={`tel:${number.replaceAll(/[^\d+]/g, '')}`}>
    {number}
  </a>
);
